package benxi.procedures.model;

/** A file that is no plain XML, so that nothing else can be said about it. */
public class ModelUnreadable extends RuntimeException {

  private final transient ModelFault fault;

  ModelUnreadable(ModelFault fault) {
    super(fault.toString());
    this.fault = fault;
  }

  public ModelFault fault() {
    return fault;
  }
}
