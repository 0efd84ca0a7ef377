package org.gongbao.portal.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.gongbao.portal.index.DocumentOrder;
import org.gongbao.portal.index.DocumentQuery;
import org.gongbao.portal.index.DocumentSearch;
import org.gongbao.portal.index.ResultPage;
import org.gongbao.portal.query.DocumentParameters;
import org.gongbao.portal.query.ListAddress;
import org.gongbao.schemas.category.SubjectClasses;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The start page: all documents, searched and narrowed. */
@Controller
final class ListController {

    private static final int SIZE = 20;

    private final DocumentSearch search;

    ListController(DocumentSearch search) {
        this.search = search;
    }

    @GetMapping("/")
    String list(HttpServletRequest request, @RequestParam(defaultValue = "1") int page, Model model) {
        DocumentQuery query = DocumentParameters.read(request.getParameterMap());
        int number = Math.clamp(page, 1, DocumentSearch.DEEPEST / SIZE);
        ResultPage result = search.page(query, (number - 1) * SIZE, SIZE);
        ListAddress here = ListAddress.of(query);
        model.addAttribute("query", query);
        model.addAttribute("result", result);
        model.addAttribute("groups", groups(result.facets(), here));
        model.addAttribute("chips", chips(query, here));
        model.addAttribute("orders", orders(query, here));
        model.addAttribute("paging", Paging.of(number, SIZE, result.total(), here));
        model.addAttribute("feed", here.at("/feed.atom"));
        model.addAttribute("jsonFeed", here.at("/feed.json"));
        model.addAttribute("narrowed", !here.isEmpty());
        return "list";
    }

    private static List<FacetGroup> groups(ResultPage.Facets facets, ListAddress here) {
        return List.of(
                FacetGroup.of("主题分类", "category", facets.categories(), here, code -> SubjectClasses.find(code)
                        .orElse(code)),
                FacetGroup.of("机关", "agency", facets.agencies(), here, UnaryOperator.identity()),
                FacetGroup.of("文种", "genre", facets.genres(), here, UnaryOperator.identity()),
                FacetGroup.of("年份", "year", facets.years(), here, year -> year + "年"));
    }

    private static List<Choice> chips(DocumentQuery query, ListAddress here) {
        List<Choice> regions = Choice.removable("region", query.regions(), "地区 ", here);
        List<Choice> places = Choice.removable("place", query.places(), "地名 ", here);
        return Stream.concat(regions.stream(), places.stream()).toList();
    }

    private static List<Choice> orders(DocumentQuery query, ListAddress here) {
        return List.of(
                Choice.order("最新发布", DocumentOrder.NEWEST, query, here),
                Choice.order("成文日期", DocumentOrder.SIGNED, query, here),
                Choice.order("相关程度", DocumentOrder.RELEVANCE, query, here));
    }
}
