package benxi.procedures.organisation;

/**
 * Where citizens find an office (第22条第4款: 举报联系方式).
 *
 * @param division whose entry it is: the office's own division or one above it
 * @param address  of the counter
 * @param phone    as it is dialled
 * @param hours    when the counter is open, in words
 */
public record Contact(String division, String address, String phone, String hours) {}
