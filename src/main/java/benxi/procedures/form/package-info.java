/**
 * What a form forbids, the server forbids: reads Camunda Forms with the field properties of this project
 * and holds what a person submitted against them. Pure Java; the engine's side is {@code engine.FormDoor}.
 */
package benxi.procedures.form;
