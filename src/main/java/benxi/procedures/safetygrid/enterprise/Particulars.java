package benxi.procedures.safetygrid.enterprise;

import benxi.procedures.safetygrid.Entered;

/**
 * What the ledger calls an enterprise and where it lies (第四部分第（二）项). In a change null means: as it was.
 *
 * @param villageCode in a change also given when it moves within its village, to another grid
 */
record Particulars(String name, String kind, String address, String villageCode) {

  static Particulars of(Entered form) {
    return new Particulars(form.text("enterpriseName"), form.text("enterpriseKind"), form.text("enterpriseAddress"),
        form.text("villageCode"));
  }

  /** What holds after the change. */
  Particulars changed(Particulars by) {
    return new Particulars(by.name == null ? name : by.name, by.kind == null ? kind : by.kind,
        by.address == null ? address : by.address, by.villageCode == null ? villageCode : by.villageCode);
  }
}
