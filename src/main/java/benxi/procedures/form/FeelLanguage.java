package benxi.procedures.form;

import camundajar.impl.scala.Product;
import camundajar.impl.scala.collection.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import org.camunda.feel.syntaxtree.ConstString;
import org.camunda.feel.syntaxtree.FunctionDefinition;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.GreaterOrEqual;
import org.camunda.feel.syntaxtree.GreaterThan;
import org.camunda.feel.syntaxtree.In;
import org.camunda.feel.syntaxtree.InputGreaterOrEqual;
import org.camunda.feel.syntaxtree.InputGreaterThan;
import org.camunda.feel.syntaxtree.InputInRange;
import org.camunda.feel.syntaxtree.InputLessOrEqual;
import org.camunda.feel.syntaxtree.InputLessThan;
import org.camunda.feel.syntaxtree.IterationContext;
import org.camunda.feel.syntaxtree.LessOrEqual;
import org.camunda.feel.syntaxtree.LessThan;
import org.camunda.feel.syntaxtree.QualifiedFunctionInvocation;
import org.camunda.feel.syntaxtree.Ref;

/**
 * What of FEEL a form may use: what browser and server compute alike, and what ends soon whatever is entered.
 */
class FeelLanguage {

  /** They take regular expressions, which may run for hours, or are not the browser's. */
  private static final Set<String> OTHERWISE = Set.of("is defined", "matches", "replace", "split", "extract");

  private final Set<String> texts;
  private final Set<String> faults = new LinkedHashSet<>();
  /** What stands before {@code in}; null outside of one. */
  private Object tested;

  /** @param texts names of fields that hold text, dates among them */
  FeelLanguage(Set<String> texts) {
    this.texts = texts;
  }

  /** Each the rest of a sentence. */
  Set<String> faults() {
    return faults;
  }

  void walk(Object node) {
    Object outside = tested;
    if (node instanceof In in) {
      tested = in.x();
    }
    look(node);
    if (node instanceof camundajar.impl.scala.collection.Iterable<?> many) {
      each(many.iterator());
    } else if (node instanceof Product parts) {
      each(parts.productIterator());
    }
    tested = outside;
  }

  private void each(Iterator<?> parts) {
    while (parts.hasNext()) {
      walk(parts.next());
    }
  }

  private void look(Object node) {
    if (node instanceof FunctionInvocation call) {
      function(call.function());
    } else if (node instanceof QualifiedFunctionInvocation call) {
      function(call.function());
    } else if (node instanceof FunctionDefinition || node instanceof IterationContext) {
      faults.add("有自己定义的函数或从几数到几的循环，可能算不完：请改用列表");
    } else if (node instanceof LessThan comparison) {
      order(comparison.x(), comparison.y());
    } else if (node instanceof LessOrEqual comparison) {
      order(comparison.x(), comparison.y());
    } else if (node instanceof GreaterThan comparison) {
      order(comparison.x(), comparison.y());
    } else if (node instanceof GreaterOrEqual comparison) {
      order(comparison.x(), comparison.y());
    } else if (node instanceof InputLessThan || node instanceof InputLessOrEqual || node instanceof InputGreaterThan
        || node instanceof InputGreaterOrEqual || node instanceof InputInRange) {
      order(tested, tested);
    }
  }

  private void function(String name) {
    if (OTHERWISE.contains(name)) {
      faults.add(" " + name + " 在浏览器里算得不一样，或会算很久：请改用 = null、contains 等");
    }
  }

  /** Texts in an order are not computed alike: 10 is before 9, and a date that is no date is before or after another. */
  private void order(Object left, Object right) {
    for (Object side : new Object[] {left, right}) {
      if (side instanceof ConstString || side instanceof Ref ref && ref.names().size() == 1 && texts.contains(ref.names().head())) {
        faults.add("拿文字或日期比大小，浏览器和服务器算得不一样：请写成 date(visitOn) < date(\"2017-10-01\")、number(…) 的样子");
      }
    }
  }
}
