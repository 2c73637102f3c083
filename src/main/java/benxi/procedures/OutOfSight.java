package benxi.procedures;

/** A case, task or file of a division that the signed-in person does not answer for: as if it were not there. */
public class OutOfSight extends RuntimeException {

  public OutOfSight() {
    super("找不到这一项：它不存在，或者不归您的单位办理。请从“本单位待办”中打开。");
  }
}
