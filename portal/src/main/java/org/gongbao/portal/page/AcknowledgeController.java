package org.gongbao.portal.page;

import jakarta.servlet.http.HttpServletResponse;
import org.gongbao.portal.acknowledgement.AnswerDesk;
import org.gongbao.portal.acknowledgement.AnswerRefusedException;
import org.gongbao.portal.acknowledgement.AskedNotice;
import org.gongbao.portal.index.DocumentSearch;
import org.gongbao.record.v1.AnswerWay;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page behind a link that asks for acknowledgement. Only its button answers: what merely follows links, as mail scanners do, changes nothing. */
@Controller
final class AcknowledgeController {

    private final AnswerDesk desk;
    private final DocumentSearch search;
    private final LayoutAttributes layout;

    AcknowledgeController(AnswerDesk desk, DocumentSearch search, LayoutAttributes layout) {
        this.desk = desk;
        this.search = search;
        this.layout = layout;
    }

    @GetMapping("/acknowledge/{token}")
    ModelAndView ask(@PathVariable String token, HttpServletResponse response) {
        return page(token, desk.read(token), false, response);
    }

    @PostMapping("/acknowledge/{token}")
    ModelAndView answer(
            @PathVariable String token,
            @RequestParam(required = false) String answeredBy,
            HttpServletResponse response) {
        AskedNotice notice = desk.read(token);
        desk.answer(notice, answeredBy, AnswerWay.PAGE);
        return page(token, notice, true, response);
    }

    @ExceptionHandler(AnswerRefusedException.class)
    ModelAndView refused(AnswerRefusedException exception) {
        return layout.filled(new ModelAndView("error", HttpStatus.valueOf(exception.status()))
                .addObject("status", exception.status())
                .addObject("code", exception.code())
                .addObject("problem", exception.getMessage()));
    }

    /** The address is a secret: it is kept by nobody and found by nobody. */
    private ModelAndView page(String token, AskedNotice notice, boolean taken, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        response.setHeader("Referrer-Policy", "no-referrer");
        return new ModelAndView("acknowledge")
                .addObject("token", token)
                .addObject("taken", taken)
                .addObject("asked", notice.asked())
                .addObject("notice", notice.notice().orElse(null))
                .addObject("asking", notice.asking().orElse(null))
                .addObject("answer", notice.answer().orElse(null))
                .addObject("enriched", search.byId(notice.asked().documentId()).orElse(null));
    }
}
