package benxi.procedures.screens;

import static org.assertj.core.api.Assertions.assertThat;

import benxi.procedures.testing.ProcessTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProcessTest
@DisplayName("同时打开页面")
class NonceOfRequestTest {

  private static final Pattern IN_HEADER = Pattern.compile("'nonce-([^']+)'");
  private static final Pattern IN_PAGE = Pattern.compile("nonce=\"([^\"]+)\"");

  @LocalServerPort int port;

  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  @DisplayName("许多人同时打开时，每一页的脚本都带着自己那次请求的一次性口令，没有人看到空白页")
  void noPageCarriesAnotherRequestsNonce() {
    List<CompletableFuture<HttpResponse<String>>> pages = IntStream.range(0, 200)
        .mapToObj(i -> get("/camunda/app/tasklist/default/")).toList();

    Stream<HttpResponse<String>> answers = pages.stream().map(CompletableFuture::join);

    assertThat(answers).allSatisfy(page -> {
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(found(IN_PAGE, page.body()))
          .isEqualTo(found(IN_HEADER, page.headers().firstValue("Content-Security-Policy").orElseThrow()));
    });
  }

  private CompletableFuture<HttpResponse<String>> get(String path) {
    URI address = URI.create("http://127.0.0.1:" + port + path);
    return client.sendAsync(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
  }

  private static String found(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? matcher.group(1) : "没有口令";
  }
}
