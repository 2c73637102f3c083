package benxi.procedures.document;

import java.time.LocalDate;

/**
 * How a letter reached its addressee (第23条第3款: 书面告知).
 *
 * @param on         the day it was delivered
 * @param how        in words: 直接送达, 邮寄送达 …
 * @param to         who received it
 * @param recordedBy user who recorded it
 */
public record Delivery(LocalDate on, String how, String to, String recordedBy) {}
