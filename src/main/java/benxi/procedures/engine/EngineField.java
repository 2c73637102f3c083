package benxi.procedures.engine;

import java.lang.reflect.Field;

/**
 * A field of an engine's command for which the engine has no accessor. That it is there is proven when
 * the application starts, so that another version of the engine cannot open a way unnoticed.
 */
record EngineField(Field field) {

  static EngineField of(Class<?> owner, String name) {
    try {
      Field field = owner.getDeclaredField(name);
      field.setAccessible(true);
      return new EngineField(field);
    } catch (NoSuchFieldException e) {
      throw new IllegalStateException("引擎的类 " + owner.getName() + " 里没有字段 " + name
          + "：引擎换了版本，请改写 " + EngineField.class.getPackageName() + " 后再启动。", e);
    }
  }

  @SuppressWarnings("unchecked")
  <T> T in(Object object) {
    try {
      return (T) field.get(object);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  void put(Object object, Object value) {
    try {
      field.set(object, value);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
