package benxi.procedures.form;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * An answer with every identity and bank number in it masked.
 *
 * @param hides whether there was any
 */
public record Masked(byte[] bytes, boolean hides) {

  private static final JsonFactory JSON = new JsonFactory();

  public static Masked text(byte[] utf8) {
    String text = new String(utf8, StandardCharsets.UTF_8);
    String masked = PersonalNumbers.masked(text);
    return new Masked(masked.getBytes(StandardCharsets.UTF_8), !masked.equals(text));
  }

  /**
   * However deep in the JSON a number stands: in a text, in a name, as a number.
   *
   * @throws IOException if it is no JSON
   */
  public static Masked json(byte[] json) throws IOException {
    ByteArrayOutputStream masked = new ByteArrayOutputStream(json.length);
    boolean hides = false;
    try (JsonParser in = JSON.createParser(json); JsonGenerator out = JSON.createGenerator(masked)) {
      for (JsonToken token = in.nextToken(); token != null; token = in.nextToken()) {
        hides |= write(token, in, out);
      }
    }
    return new Masked(masked.toByteArray(), hides);
  }

  private static boolean write(JsonToken token, JsonParser in, JsonGenerator out) throws IOException {
    if (token != JsonToken.FIELD_NAME && token != JsonToken.VALUE_STRING && !token.isNumeric()) {
      out.copyCurrentEvent(in);
      return false;
    }
    String whole = in.getText();
    String masked = PersonalNumbers.masked(whole);
    if (token == JsonToken.FIELD_NAME) {
      out.writeFieldName(masked);
    } else if (token.isNumeric() && masked.equals(whole)) {
      out.writeNumber(whole);
    } else {
      out.writeString(masked);
    }
    return !masked.equals(whole);
  }
}
