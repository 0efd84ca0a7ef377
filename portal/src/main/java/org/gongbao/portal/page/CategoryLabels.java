package org.gongbao.portal.page;

final class CategoryLabels {
    private CategoryLabels() {}

    static String of(String code) {
        return code;
    }
}
