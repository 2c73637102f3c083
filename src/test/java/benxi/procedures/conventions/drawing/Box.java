package benxi.procedures.conventions.drawing;

/** A rectangle of the drawing, in its pixels. */
record Box(double x, double y, double width, double height) {

  double right() {
    return x + width;
  }

  double bottom() {
    return y + height;
  }

  /** Made smaller on each side, so that touching is not overlapping. */
  Box shrunk(double by) {
    return new Box(x + by, y + by, Math.max(0, width - 2 * by), Math.max(0, height - 2 * by));
  }

  boolean overlaps(Box other) {
    return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
  }

  boolean contains(Box other) {
    return x <= other.x && y <= other.y && right() >= other.right() && bottom() >= other.bottom();
  }

  boolean crossedBy(Segment segment) {
    Box line = segment.bounds();
    if (!overlaps(new Box(line.x, line.y, Math.max(line.width, 0.01), Math.max(line.height, 0.01)))) {
      return false;
    }
    if (segment.isStraight()) {
      return true;
    }
    return new Segment(x, y, right(), bottom()).meets(segment) || new Segment(right(), y, x, bottom()).meets(segment);
  }
}
