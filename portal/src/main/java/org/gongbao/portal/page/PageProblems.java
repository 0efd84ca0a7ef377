package org.gongbao.portal.page;

import org.gongbao.portal.PortalException;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/** Shows a page for addresses that cannot be meant. */
@ControllerAdvice(annotations = Controller.class)
@Order(10)
final class PageProblems {

    private final LayoutAttributes layout;

    PageProblems(LayoutAttributes layout) {
        this.layout = layout;
    }

    @ExceptionHandler(PortalException.class)
    ModelAndView wrong(PortalException exception) {
        return page(exception.code(), exception.getMessage());
    }

    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    ModelAndView wrong(MethodArgumentTypeMismatchException exception) {
        return page("POR-020", "Parameter " + exception.getName() + " has a value that it cannot have");
    }

    private ModelAndView page(String code, String problem) {
        return layout.filled(new ModelAndView("error", HttpStatus.BAD_REQUEST)
                .addObject("status", HttpStatus.BAD_REQUEST.value())
                .addObject("code", code)
                .addObject("problem", problem));
    }
}
