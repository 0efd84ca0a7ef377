#!/usr/bin/env python3
"""Prepares src/main/resources/org/gongbao/schemas/place/divisions.tsv.

Usage: divisions.py DIST > divisions.tsv

DIST is the folder dist/ of the npm package china-division (see schemas/NOTICE). Needs the PyPI package pypinyin. Left out are
codes that are no counties of their own: development zones (fifth digit 7), the placeholders 市辖区, 县 and 直辖县级, and towns that
stand directly under a city.
"""
import json
import pathlib
import sys

from pypinyin import Style, load_phrases_dict, pinyin

# readings that are right for the place, where the general dictionary gives the more frequent one
READINGS = {
    "盂县": "yu xian",
    "蔚县": "yu xian",
    "蠡县": "li xian",
    "涪陵区": "fu ling qu",
    "六安市": "lu an shi",
    "六合区": "lu he qu",
    "洪洞县": "hong tong xian",
    "繁峙县": "fan shi xian",
    "隰县": "xi xian",
    "解放区": "jie fang qu",
    "单县": "shan xian",
    "莘县": "shen xian",
    "费县": "fei xian",
    "莒县": "ju xian",
    "牟平区": "mu ping qu",
    "中牟县": "zhong mu xian",
    "浚县": "xun xian",
    "长子县": "zhang zi xian",
    "尉犁县": "yu li xian",
    "尉氏县": "wei shi xian",
    "大埔县": "da bu xian",
    "黄埔区": "huang pu qu",
    "番禺区": "pan yu qu",
    "东阿县": "dong e xian",
    "歙县": "she xian",
    "黟县": "yi xian",
    "枞阳县": "zong yang xian",
    "亳州市": "bo zhou shi",
    "蚌埠市": "beng bu shi",
    "丽水市": "li shui shi",
    "台州市": "tai zhou shi",
    "天台县": "tian tai xian",
    "乐清市": "yue qing shi",
    "乐亭县": "lao ting xian",
    "铅山县": "yan shan xian",
    "弋阳县": "yi yang xian",
    "郫都区": "pi du qu",
    "邛崃市": "qiong lai shi",
    "犍为县": "qian wei xian",
    "珙县": "gong xian",
    "筠连县": "jun lian xian",
    "荥经县": "ying jing xian",
    "荥阳市": "xing yang shi",
    "綦江区": "qi jiang qu",
    "璧山区": "bi shan qu",
    "吴堡县": "wu bu xian",
    "镇赉县": "zhen lai xian",
    "桦甸市": "hua dian shi",
    "泌阳县": "bi yang xian",
    "渑池县": "mian chi xian",
    "武陟县": "wu zhi xian",
    "睢县": "sui xian",
    "睢宁县": "sui ning xian",
    "濉溪县": "sui xi xian",
    "鄄城县": "juan cheng xian",
    "郯城县": "tan cheng xian",
    "盱眙县": "xu yi xian",
    "耒阳市": "lei yang shi",
    "郴州市": "chen zhou shi",
    "鄱阳县": "po yang xian",
    "儋州市": "dan zhou shi",
    "崆峒区": "kong tong qu",
    "宕昌县": "tan chang xian",
    "迭部县": "die bu xian",
    "两当县": "liang dang xian",
    "称多县": "chen duo xian",
    "尖扎县": "jian zha xian",
    "曲麻莱县": "qu ma lai xian",
    "井陉县": "jing xing xian",
    "井陉矿区": "jing xing kuang qu",
    "藁城区": "gao cheng qu",
    "行唐县": "xing tang xian",
    "朝阳市": "chao yang shi",
    "朝阳县": "chao yang xian",
    "朝阳区": "chao yang qu",
    "龙游县": "long you xian",
    "漯河市": "luo he shi",
    "陕西省": "shan xi sheng",
    "重庆市": "chong qing shi",
    "长春市": "chang chun shi",
    "长沙市": "chang sha shi",
    "长治市": "chang zhi shi",
    "长阳土家族自治县": "chang yang tu jia zu zi zhi xian",
    "会昌县": "hui chang xian",
    "会宁县": "hui ning xian",
    "会东县": "hui dong xian",
    "会理市": "hui li shi",
    "会泽县": "hui ze xian",
    "会同县": "hui tong xian",
    "应县": "ying xian",
    "应城市": "ying cheng shi",
    "兴县": "xing xian",
    "万载县": "wan zai xian",
    "和平区": "he ping qu",
    "都匀市": "du yun shi",
    "都安瑶族自治县": "du an yao zu zi zhi xian",
    "莎车县": "sha che xian",
    "且末县": "qie mo xian",
    "若羌县": "ruo qiang xian",
    "磴口县": "deng kou xian",
    "巴彦淖尔市": "ba yan nao er shi",
    "准格尔旗": "zhun ge er qi",
    "鄂托克旗": "e tuo ke qi",
    "阿拉善盟": "a la shan meng",
    "阿荣旗": "a rong qi",
    "阿城区": "a cheng qu",
    "东宁市": "dong ning shi",
    "鹤壁市": "he bi shi",
    "枣强县": "zao qiang xian",
    "任丘市": "ren qiu shi",
    "任泽区": "ren ze qu",
    "任城区": "ren cheng qu",
    "华州区": "hua zhou qu",
    "华阴市": "hua yin shi",
    "浏阳市": "liu yang shi",
    "柞水县": "zha shui xian",
    "洛浦县": "luo pu xian",
    "于都县": "yu du xian",
    "余干县": "yu gan xian",
    "新干县": "xin gan xian",
    "三都水族自治县": "san du shui zu zi zhi xian",
    "曲阳县": "qu yang xian",
    "曲周县": "qu zhou xian",
    "西藏自治区": "xi zang zi zhi qu",
    "内蒙古自治区": "nei meng gu zi zhi qu",
    "厦门市": "xia men shi",
    "大城县": "dai cheng xian",
    "大厂回族自治县": "da chang hui zu zi zhi xian",
    "涡阳县": "guo yang xian",
    "砀山县": "dang shan xian",
    "砚山县": "yan shan xian",
    "勐海县": "meng hai xian",
    "勐腊县": "meng la xian",
    "漾濞彝族自治县": "yang bi yi zu zi zhi xian",
    "个旧市": "ge jiu shi",
    "牟定县": "mou ding xian",
    "婺城区": "wu cheng qu",
    "婺源县": "wu yuan xian",
    "嵊州市": "sheng zhou shi",
    "嵊泗县": "sheng si xian",
    "鄞州区": "yin zhou qu",
    "衢州市": "qu zhou shi",
    "柘城县": "zhe cheng xian",
    "柘荣县": "zhe rong xian",
    "临朐县": "lin qu xian",
    "无棣县": "wu di xian",
    "曹县": "cao xian",
    "茌平区": "chi ping qu",
    "冠县": "guan xian",
    "临泽县": "lin ze xian",
    "监利市": "jian li shi",
    "蕲春县": "qi chun xian",
    "秭归县": "zi gui xian",
    "郧阳区": "yun yang qu",
    "郧西县": "yun xi xian",
    "硚口区": "qiao kou qu",
    "黄陂区": "huang pi qu",
    "猇亭区": "xiao ting qu",
    "掇刀区": "duo dao qu",
    "攸县": "you xian",
    "渌口区": "lu kou qu",
    "芷江侗族自治县": "zhi jiang dong zu zi zhi xian",
    "澧县": "li xian",
    "溆浦县": "xu pu xian",
    "汨罗市": "mi luo shi",
    "荔波县": "li bo xian",
    "濠江区": "hao jiang qu",
    "东莞市": "dong guan shi",
    "高要区": "gao yao qu",
    "岑溪市": "cen xi shi",
    "邕宁区": "yong ning qu",
    "百色市": "bai se shi",
    "长武县": "chang wu xian",
    "鄠邑区": "hu yi qu",
    "周至县": "zhou zhi xian",
    "洋县": "yang xian",
    "略阳县": "lue yang xian",
    "佳县": "jia xian",
    "宝坻区": "bao di qu",
    "静海区": "jing hai qu",
    "临汾市": "lin fen shi",
    "代县": "dai xian",
    "岢岚县": "ke lan xian",
    "偏关县": "pian guan xian",
    "芮城县": "rui cheng xian",
    "绛县": "jiang xian",
    "稷山县": "ji shan xian",
    "襄垣县": "xiang yuan xian",
    "壶关县": "hu guan xian",
    "沁县": "qin xian",
    "右玉县": "you yu xian",
    "娄烦县": "lou fan xian",
    "交口县": "jiao kou xian",
    "吉县": "ji xian",
    "临县": "lin xian",
    "岚县": "lan xian",
    "乡宁县": "xiang ning xian",
}


def place_readings():
    phrases = {}
    for name, reading in READINGS.items():
        syllables = reading.split()
        if len(syllables) == len(name):
            phrases[name] = [[s] for s in syllables]
    load_phrases_dict(phrases)


def reading(name):
    if name in READINGS:
        return READINGS[name].replace(" ", "")
    return "".join(p[0] for p in pinyin(name, style=Style.NORMAL)).replace("ü", "u").replace("v", "u")


def rows(dist):
    def load(name):
        return json.loads((dist / name).read_text(encoding="utf-8"))

    yield "000000", "中华人民共和国", "NATION", ""
    for province in load("provinces.json"):
        yield province["code"] + "0000", province["name"], "PROVINCE", "000000"
    for code, name in (("710000", "台湾省"), ("810000", "香港特别行政区"), ("820000", "澳门特别行政区")):
        yield code, name, "PROVINCE", "000000"
    real = set()
    for city in load("cities.json"):
        if city["name"] not in ("市辖区", "县") and "直辖县级" not in city["name"]:
            real.add(city["code"])
            yield city["code"] + "00", city["name"], "PREFECTURE", city["provinceCode"] + "0000"
    for area in load("areas.json"):
        code = area["code"]
        if len(code) == 6 and code[4] != "7" and not code.endswith("00") and area["name"] != "市辖区":
            parent = area["cityCode"] + "00" if area["cityCode"] in real else area["provinceCode"] + "0000"
            yield code, area["name"], "COUNTY", parent


def main():
    place_readings()
    print("# Administrative divisions of China down to the county: code (GB/T 2260), name, level, parent, pinyin without tones.")
    print("# Made by schemas/src/main/scripts/divisions.py from npm china-division 2.7.0 (MIT; data of the National Bureau of")
    print("# Statistics of China) and pypinyin 0.55.0 (MIT); see schemas/NOTICE.")
    for code, name, level, parent in sorted(rows(pathlib.Path(sys.argv[1]))):
        print("\t".join((code, name, level, parent, reading(name))))


if __name__ == "__main__":
    main()
