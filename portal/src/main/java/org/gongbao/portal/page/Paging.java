package org.gongbao.portal.page;

import org.gongbao.portal.index.DocumentSearch;
import org.gongbao.portal.query.ListAddress;

/**
 * Where a page stands in a list.
 *
 * @param number number of this page, from 1
 * @param pages number of all pages, from 1
 * @param previous address of the page before; null on the first
 * @param next address of the page after; null on the last
 */
record Paging(int number, int pages, String previous, String next) {

    static Paging of(int number, int size, long total, ListAddress here) {
        long reachable = Math.min(total, DocumentSearch.DEEPEST);
        int pages = Math.max(1, Math.toIntExact((reachable + size - 1) / size));
        return new Paging(
                number,
                pages,
                number > 1 ? address(here, number - 1) : null,
                number < pages ? address(here, number + 1) : null);
    }

    private static String address(ListAddress here, int number) {
        return here.only("page", Integer.toString(number)).at("/");
    }
}
