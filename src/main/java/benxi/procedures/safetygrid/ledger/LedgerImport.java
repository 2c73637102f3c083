package benxi.procedures.safetygrid.ledger;

import benxi.procedures.InputRefused;
import benxi.procedures.digest.Sha256;
import benxi.procedures.organisation.Organisation;
import benxi.procedures.safetygrid.GridClerk;
import benxi.procedures.safetygrid.GridWords;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Imports a ledger: every row is taken or refused with the reason. Each row is a transaction of its own,
 * so that a bad one harms no other, and what was taken before an interruption is found unchanged next time.
 */
@Component
class LedgerImport {

  private final LedgerRow rows;
  private final LedgerImports imports;
  private final GridWords words;
  private final Organisation organisation;
  private final TransactionTemplate transaction;
  private final GridClerk clerk;
  private final Clock clock;

  LedgerImport(LedgerRow rows, LedgerImports imports, GridWords words, Organisation organisation,
      TransactionTemplate transaction, GridClerk clerk, Clock clock) {
    this.rows = rows;
    this.imports = imports;
    this.words = words;
    this.organisation = organisation;
    this.transaction = transaction;
    this.clerk = clerk;
    this.clock = clock;
  }

  /**
   * @param keeper division of the office that imports
   * @throws InputRefused with one sentence if the file as a whole is no ledger; then nothing is taken
   */
  Imported take(String keeper, String fileName, byte[] content) {
    LedgerTable table = LedgerFile.read(content);
    Map<LedgerColumn, Integer> places = LedgerColumn.places(table.header());
    String id = UUID.randomUUID().toString();
    Refusals refusals = new Refusals(table.header());
    int taken = 0;
    int unchanged = 0;
    for (LedgerTable.Row row : table.rows()) {
      try {
        LedgerEntry entry = new LedgerCells(row, places, words, organisation).read();
        if (Boolean.TRUE.equals(transaction.execute(status -> rows.take(keeper, id, entry)))) {
          taken++;
        } else {
          unchanged++;
        }
      } catch (InputRefused refused) {
        refusals.add(row, refused.faults());
      }
    }
    Imported imported = new Imported(id, keeper, fileName.length() > 100 ? fileName.substring(0, 100) : fileName,
        Sha256.of(content), clock.instant(), clerk.id(), taken, unchanged, refusals.count());
    transaction.executeWithoutResult(status -> imports.insert(imported, refusals.text()));
    return imported;
  }
}
