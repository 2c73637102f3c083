/**
 * What a model may hold, whoever deploys it: plain XML, no scripts, no class names, no words but the
 * published ones. Taste is not judged here: the convention tests do that.
 */
package benxi.procedures.model;
