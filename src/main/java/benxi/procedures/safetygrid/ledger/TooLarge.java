package benxi.procedures.safetygrid.ledger;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;

/** A file that is far too large is not read at all, and answered with the same sentence as one that is a little. */
@ControllerAdvice
class TooLarge {

  @ExceptionHandler
  ModelAndView upload(MaxUploadSizeExceededException refused) {
    ModelAndView page = new ModelAndView("safetygrid/too-large", HttpStatus.PAYLOAD_TOO_LARGE);
    page.addObject("fault", "台账文件超过 " + LedgerFile.MOST_BYTES / 1024 / 1024 + " MB：请分成几个文件导入。");
    return page;
  }
}
