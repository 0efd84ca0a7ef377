package org.gongbao.producers.reading.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HomeAgenciesTest {

    @ParameterizedTest
    @CsvSource({
        "青榆市人民政府公报, 市政府, 青榆市人民政府",
        "青榆市人民政府公报, 市人民政府办公室, 青榆市人民政府办公室",
        "青榆省人民政府公报, 省政府办公厅, 青榆省人民政府办公厅",
        "青榆市人民政府公报, 市财政局, 青榆市财政局",
        "青榆市人民政府公报, 市民政局, 青榆市民政局",
        "青榆市人民政府公报, 市民族宗教事务局, 青榆市民族宗教事务局",
        "青榆市人民政府公报, 市政务服务管理局, 青榆市政务服务管理局",
        "青榆县人民政府公报, 县乡村振兴局, 青榆县乡村振兴局",
        "青榆州人民政府公报, 州城市管理局, 青榆州城市管理局",
        "江州市青榆区人民政府公报, 区民政局, 江州市青榆区民政局",
        "青榆县政府公报, 县农业农村局, 青榆县农业农村局"
    })
    void names_that_begin_with_the_level_alone_are_completed(String gazette, String printed, String whole) {
        // when
        String name = HomeAgencies.of(gazette).wholeName(printed);
        // then
        assertThat(name).isEqualTo(whole);
    }

    @ParameterizedTest
    @CsvSource({
        "青榆市人民政府公报, 市场监督管理局",
        "青榆市人民政府公报, 市政园林局",
        "青榆市人民政府公报, 市容环境卫生管理局",
        "青榆市人民政府公报, 市南区人民政府",
        "青榆市人民政府公报, 市中区人民政府办公室",
        "青榆市人民政府公报, 市委办公室",
        "青榆市人民政府公报, 市政府办",
        "青榆市人民政府公报, 青榆市财政局",
        "青榆市人民政府公报, 省财政厅",
        "青榆政报, 市财政局"
    })
    void other_names_stay(String gazette, String printed) {
        // when
        String name = HomeAgencies.of(gazette).wholeName(printed);
        // then
        assertThat(name).isEqualTo(printed);
    }

    @Test
    void a_gazette_without_a_title_completes_nothing() {
        // when
        String name = HomeAgencies.of(null).wholeName("市政府");
        // then
        assertThat(name).isEqualTo("市政府");
    }
}
