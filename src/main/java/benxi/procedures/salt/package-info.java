/**
 * Salt licences (本政发〔2017〕18号): the register of enterprises, licences and stock, the renewal of each licence,
 * what is done about violations, and the monthly reports of stock.
 */
package benxi.procedures.salt;
