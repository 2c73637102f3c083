package benxi.procedures.document;

import java.util.List;

/**
 * A placeholder where it stands in a Word file.
 *
 * @param paragraph the text around it
 * @param rowTags   every placeholder of its table row; null outside a table
 * @param columns   the {@code [column]} marks of its table row
 */
record WordTag(String key, String paragraph, List<String> rowTags, List<String> columns) {}
