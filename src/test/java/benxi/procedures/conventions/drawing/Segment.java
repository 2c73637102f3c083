package benxi.procedures.conventions.drawing;

import java.awt.geom.Line2D;

/** One straight piece of a flow. */
record Segment(double x1, double y1, double x2, double y2) {

  boolean isStraight() {
    return Math.abs(x1 - x2) < 1 || Math.abs(y1 - y2) < 1;
  }

  boolean meets(Segment other) {
    return Line2D.linesIntersect(x1, y1, x2, y2, other.x1, other.y1, other.x2, other.y2);
  }

  /** Shorter at both ends, so that meeting at a node or a corner is not crossing. */
  Segment shortened(double by) {
    double length = Math.hypot(x2 - x1, y2 - y1);
    if (length <= 2 * by) {
      return new Segment((x1 + x2) / 2, (y1 + y2) / 2, (x1 + x2) / 2, (y1 + y2) / 2);
    }
    double dx = (x2 - x1) / length * by;
    double dy = (y2 - y1) / length * by;
    return new Segment(x1 + dx, y1 + dy, x2 - dx, y2 - dy);
  }

  Box bounds() {
    return new Box(Math.min(x1, x2), Math.min(y1, y2), Math.abs(x1 - x2), Math.abs(y1 - y2));
  }
}
