package benxi.procedures.model;

/**
 * One thing that is wrong in a model.
 *
 * @param file     its file name
 * @param element  id of the nearest element that has one; empty: the file as a whole
 * @param sentence in Chinese: what is wrong and what to do
 */
public record ModelFault(String file, String element, String sentence) {

  @Override
  public String toString() {
    return "文件 " + file + (element.isEmpty() ? "" : " 的元素 " + element) + "：" + sentence;
  }
}
