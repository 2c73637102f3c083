package benxi.procedures.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.thymeleaf.context.LazyContextVariable;

/** The name of who is signed in, for the header of the pages for staff; absent on pages for everybody. */
@ControllerAdvice(annotations = Controller.class)
class NameOnPages {

  private final IdentityService identities;

  NameOnPages(IdentityService identities) {
    this.identities = identities;
  }

  @ModelAttribute
  void name(HttpServletRequest request, Model page) {
    SignedIn.of(request).ifPresent(person -> page.addAttribute("signedIn", new LazyContextVariable<String>() {
      @Override
      protected String loadValue() {
        return name(person.userId());
      }
    }));
  }

  /** Family name first, as the engine keeps it; the id of whoever has no name. */
  private String name(String userId) {
    User user = identities.createUserQuery().userId(userId).singleResult();
    return Optional.ofNullable(user).map(known -> known.getFirstName() + known.getLastName())
        .filter(name -> !name.isBlank()).orElse(userId);
  }
}
