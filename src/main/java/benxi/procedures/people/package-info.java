/** Which people of a case must be different people, and that every way to a task asks. */
package benxi.procedures.people;
