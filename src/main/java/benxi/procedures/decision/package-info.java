/** Decision tables: asked by name with what they answered kept, walked for gaps and overlaps, and the names of their values. */
package benxi.procedures.decision;
