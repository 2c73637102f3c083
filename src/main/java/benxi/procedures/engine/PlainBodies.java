package benxi.procedures.engine;

import benxi.procedures.InputRefused;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Set;
import org.camunda.bpm.engine.rest.dto.AbstractSearchQueryDto;
import org.camunda.bpm.engine.rest.dto.runtime.FilterDto;

/**
 * What the REST of the engine and of the web applications is given is neither deep nor endless, no object of a class, and a query
 * names no expression, not even one that the engine would pass over. The engine itself refuses those it
 * knows ({@link TaskListQueries}); this is for the rest.
 */
class PlainBodies implements ReaderInterceptor, ContainerRequestFilter {

  static final int DEEPEST = 40;
  static final int MOST_OF_A_LIST = 2_000;

  private static final JsonFactory JSON = new JsonFactory();
  private static final String EXPRESSION = "Expression";
  /** These resources fail on an empty body; those of the engine know what it means. */
  private static final String OF_COCKPIT = "org.camunda.bpm.cockpit.";
  /** Said of a value that is to become an object of a class. */
  private static final Set<String> OF_OBJECTS = Set.of("objectTypeName", "serializationDataFormat");

  @Override
  public void filter(ContainerRequestContext request) {
    request.getUriInfo().getQueryParameters().keySet().forEach(PlainBodies::refuseExpression);
  }

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext body) throws IOException {
    if (body.getMediaType() != null && body.getMediaType().getSubtype().toLowerCase().endsWith("json")) {
      byte[] bytes = body.getInputStream().readAllBytes();
      boolean query = AbstractSearchQueryDto.class.isAssignableFrom(body.getType())
          || FilterDto.class.isAssignableFrom(body.getType());
      measure(bytes, query);
      body.setInputStream(new ByteArrayInputStream(bytes));
    }
    Object read = body.proceed();
    if (read == null && body.getType().getName().startsWith(OF_COCKPIT)) {
      throw new InputRefused("没有提交内容：请提交 JSON 对象，没有条件的写 {}。");
    }
    return read;
  }

  /** What is no JSON is left to whoever reads it next. */
  private static void measure(byte[] bytes, boolean query) throws IOException {
    int depth = 0;
    try (JsonParser json = JSON.createParser(bytes)) {
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        if (depth > DEEPEST) {
          throw new InputRefused("提交的内容嵌套超过 " + DEEPEST + " 层：请减少嵌套。");
        }
        JsonStreamContext place = json.getParsingContext();
        if (place.inArray() && place.getCurrentIndex() >= MOST_OF_A_LIST) {
          throw new InputRefused("提交的内容里有一个列表超过 " + MOST_OF_A_LIST + " 项：请分几次提交。");
        }
        if (token == JsonToken.FIELD_NAME && OF_OBJECTS.contains(json.currentName())) {
          throw new InputRefused("Java 对象不能提交（" + json.currentName() + "）：请填文字、数字、日期或者 JSON。");
        }
        if (token == JsonToken.FIELD_NAME && (query || insideQuery(place))) {
          refuseExpression(json.currentName());
        }
      }
    } catch (JsonProcessingException noJson) {
      return;
    }
  }

  /** A batch names what it is about by a query inside its body. */
  private static boolean insideQuery(JsonStreamContext place) {
    for (JsonStreamContext outer = place.getParent(); outer != null; outer = outer.getParent()) {
      String name = outer.getCurrentName();
      if (name != null && (name.endsWith("Query") || name.endsWith("Queries"))) {
        return true;
      }
    }
    return false;
  }

  private static void refuseExpression(String name) {
    if (name.endsWith(EXPRESSION)) {
      throw new InputRefused("查询条件「" + name + "」是表达式，不能用：请写具体的值。");
    }
  }
}
