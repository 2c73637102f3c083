package benxi.procedures.notice;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many objections one network address may send from the board.
 *
 * @param objections how many within that time; a village may share one address. Behind a proxy
 *                   {@code server.forward-headers-strategy} must be set, or all share the proxy's
 */
@ConfigurationProperties("procedures.board")
record BoardSettings(@DefaultValue("20") int objections, @DefaultValue("10m") Duration within) {}
