package benxi.procedures.access;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.glassfish.jersey.server.ResourceConfig;
import org.springframework.beans.BeanUtils;
import org.springframework.util.ClassUtils;
import org.springframework.web.context.WebApplicationContext;

/** Every route of every REST application that runs: found in the application itself, so that a new one is found too. */
public final class RestRoutes {

  /** @param method what answers it, as its class or interface declares it */
  public record Route(String verb, String path, Method method) {

    /** What its body is turned into; empty if it takes none. */
    public Optional<Class<?>> body() {
      return Stream.of(method.getParameters())
          .filter(parameter -> parameter.getAnnotations().length == 0).map(Parameter::getType).findFirst().map(type -> type);
    }

    /** With something in the place of each {variable} but the engine's name. */
    public String filled(String junk) {
      return path.replaceAll("\\{\\s*(engine|name|engineName|processEngineName)\\s*}", "default").replaceAll("\\{[^/{}]*(\\{[^{}]*}[^/{}]*)*}", junk);
    }
  }

  private static final int DEEPEST = 6;

  private final Map<String, Route> found = new LinkedHashMap<>();

  private RestRoutes() {}

  public static List<Route> of(WebApplicationContext context) throws ReflectiveOperationException {
    RestRoutes routes = new RestRoutes();
    ServletContext servlets = context.getServletContext();
    for (ServletRegistration servlet : servlets.getServletRegistrations().values()) {
      String name = servlet.getInitParameter("jakarta.ws.rs.Application");
      boolean rest = servlet.getMappings().stream().anyMatch(mapping -> mapping.startsWith("/engine-rest/"));
      if (name != null || rest) {
        Application application = name == null ? context.getBean(ResourceConfig.class)
            : (Application) BeanUtils.instantiateClass(ClassUtils.forName(name, null));
        servlet.getMappings().forEach(mapping -> routes.walk(application, mapping.replaceFirst("/\\*$", "")));
      }
    }
    return List.copyOf(routes.found.values());
  }

  private void walk(Application application, String prefix) {
    application.getClasses().forEach(type -> path(type).ifPresent(path -> walk(type, joined(prefix, path), 0)));
    application.getSingletons().forEach(one ->
        path(one.getClass()).ifPresent(path -> walk(one.getClass(), joined(prefix, path), 0)));
  }

  private void walk(Class<?> resource, String prefix, int depth) {
    for (Method method : depth > DEEPEST ? new Method[0] : resource.getMethods()) {
      Method declared = declared(method);
      String path = declared.isAnnotationPresent(Path.class) ? joined(prefix, declared.getAnnotation(Path.class).value()) : prefix;
      Optional<String> verb = verb(declared);
      if (verb.isPresent()) {
        found.putIfAbsent(verb.get() + " " + path, new Route(verb.get(), path, declared));
      } else if (declared.isAnnotationPresent(Path.class)) {
        walk(method.getReturnType(), path, depth + 1);
      }
    }
  }

  /** The annotations may stand in an interface. */
  private static Method declared(Method method) {
    return types(method.getDeclaringClass()).map(type -> ClassUtils.getMethodIfAvailable(type, method.getName(), method.getParameterTypes()))
        .filter(one -> one != null && (one.isAnnotationPresent(Path.class) || verb(one).isPresent())).findFirst().orElse(method);
  }

  private static Optional<String> verb(Method method) {
    return Stream.of(method.getAnnotations()).map(Annotation::annotationType)
        .filter(type -> type.isAnnotationPresent(HttpMethod.class))
        .map(type -> type.getAnnotation(HttpMethod.class).value()).findFirst();
  }

  private static Optional<String> path(Class<?> resource) {
    return types(resource).map(type -> type.getAnnotation(Path.class)).filter(path -> path != null).map(Path::value).findFirst();
  }

  private static Stream<Class<?>> types(Class<?> type) {
    List<Class<?>> all = new ArrayList<>();
    for (Class<?> one = type; one != null; one = one.getSuperclass()) {
      all.add(one);
    }
    all.addAll(Arrays.asList(ClassUtils.getAllInterfacesForClass(type)));
    return all.stream();
  }

  private static String joined(String prefix, String path) {
    String joined = prefix + "/" + path;
    return joined.replaceAll("/+", "/").replaceFirst("(?<=.)/$", "");
  }
}
