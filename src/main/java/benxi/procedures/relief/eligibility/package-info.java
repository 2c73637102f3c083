/**
 * Who is recognised as a person in extreme hardship: articles 4 to 8 and 35 of 本政发〔2017〕20号.
 * The rules stand in {@code processes/relief/*.dmn}; this package feeds the tables and keeps their answers.
 */
package benxi.procedures.relief.eligibility;
