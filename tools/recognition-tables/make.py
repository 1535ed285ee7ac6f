#!/usr/bin/env python3
"""Writes src/Domain/Shared/Recognition/Names/HanTable.cs from the Unicode Han Database (Debian's package unicode-data).

    tools/recognition-tables/make.py [/usr/share/unicode]

One line a character: itself, its folded form (simplified, also for Japanese forms; '-' where it is its own), Mandarin without
tones, Japanese on-readings, Japanese kun-readings, Korean. Readings of one language stand with commas between them.
"""
import bz2, pathlib, re, sys, unicodedata

folder = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/unicode")
out = pathlib.Path(__file__).parents[2] / "src/Domain/Shared/Recognition/Names/HanTable.cs"

# Japanese forms of 1946 that Unihan does not call variants of the simplified Chinese ones.
JAPANESE = """沢泽 鉄铁 広广 浜滨 気气 売卖 図图 県县 経经 楽乐 読读 発发 検检 険险 駅驿 応应 円圆 権权 関关 験验 総总 伝传 対对 帰归 従从 徳德 歩步 毎每 渋涩 済济 焼烧 獣兽
産产 画画 真真 単单 厳严 営营 団团 囲围 圧压 塩盐 増增 変变 実实 宝宝 専专 将将 届届 峡峡 巣巢 帯带 庁厅 廃废 弾弹 悪恶 戦战 戯戏 払拂 抜拔 択择 拝拜 拡扩 挙举 挿插 捜搜 掲揭 摂摄
斉齐 斎斋 曽曾 桜樱 様样 槙槙 欧欧 歳岁 残残 殻壳 毒毒 沖冲 浄净 涙泪 渓溪 渇渇 温温 湾湾 満满 滝泷 瀬濑 炉炉 点点 為为 犠牺 独独 猟猎 瑶瑶 瓶瓶 畳叠 痴痴 盗盗 礼礼 祢祢 禅禅 秘秘
称称 穂穗 竜龙 粋粹 粛肃 糸丝 絵绘 継继 続续 緑绿 縄绳 縦纵 繊纤 聴听 脳脑 臓脏 芸艺 荘庄 薬药 蔵藏 虫虫 蛍萤 蛮蛮 衛卫 装装 覚觉 覧览 観观 触触 訳译 誉誉 説说 謡谣 豊丰 賛赞 践践
転转 軽轻 辞辞 辺边 逓递 遅迟 郷乡 郎郎 酔醉 醸酿 釈释 銭钱 録录 鋳铸 鎮镇 閲阅 陥陷 隠隐 雑杂 霊灵 静静 頼赖 顔颜 顕显 駆驱 騒骚 髄髓 鶏鸡 麦麦 黄黄 黒黑 黙默 齢龄 歯齿 亜亚 仏佛
仮假 価价 倹俭 児儿 処处 剣剑 剤剂 励励 労劳 勧劝 区区 医医 参参 双双 収收 国国 学学 旧旧 昼昼 暁晓 両两 乗乘 予预 争争 亀龟 会会 体体 余余 併并 来来 倶俱 写写 条条 栄荣 査查 桟栈 万万 与与
軸轴 車车 東东 電电 銀银 証证 業业 義义 島岛 飛飞 機机 樹树 華华 葉叶 報报 場场 務务 動动 陽阳 隊队 階阶 際际 難难 離离 陸陆 随随 陰阴""".split()

def lines(name):
    path = folder / name
    with (bz2.open(str(path) + ".bz2", "rt", encoding="utf-8") if not path.exists() else open(path, encoding="utf-8")) as file:
        for line in file:
            if line.startswith("U+"):
                code, field, value = line.rstrip("\n").split("\t")
                yield chr(int(code[2:], 16)), field, value

wanted, readings, simplified = set(), {}, {}
for char, field, value in lines("Unihan_OtherMappings.txt"):
    if field in ("kGB0", "kBigFive", "kJis0", "kKSC0"):
        wanted.add(char)
for char, field, value in lines("Unihan_Readings.txt"):
    readings.setdefault(char, {})[field] = value
for char, field, value in lines("Unihan_Variants.txt"):
    if field == "kSimplifiedVariant":
        simplified[char] = chr(int(value.split()[0][2:], 16))
for pair in JAPANESE:
    if pair[0] != pair[1]:
        simplified[pair[0]] = pair[1]

def plain(text):
    text = text.replace("ü", "v").replace("ǖ", "v").replace("ǘ", "v").replace("ǚ", "v").replace("ǜ", "v")
    return "".join(c for c in unicodedata.normalize("NFD", text.lower()) if c.isascii() and c.isalpha())

def some(values, most):
    seen = [v for v in dict.fromkeys(plain(v) for v in values) if v]
    return ",".join(seen[:most]) or "-"

# A simplified character is read as the traditional ones that it stands for, where it has no reading of its own.
for char, folded in simplified.items():
    for field, value in readings.get(char, {}).items():
        readings.setdefault(folded, {}).setdefault(field, value)

rows = []
for char in sorted(wanted):
    have = readings.get(char, {})
    mandarin = have.get("kMandarin", "").split()
    more = [re.sub(r"\(.*", "", part) for part in have.get("kHanyuPinlu", "").split()]
    korean = "".join(dict.fromkeys(part.split(":")[0] for part in have.get("kHangul", "").split()))
    fields = (simplified.get(char, "-"), some(mandarin + more, 2), some(have.get("kJapaneseOn", "").split(), 3), some(have.get("kJapaneseKun", "").split(), 4), korean or "-")
    if any(field != "-" for field in fields):
        rows.append(f"{char} " + " ".join(fields))
out.write_text("""namespace Entente.Recognition;

/// <summary>
/// Chinese characters from the Unicode Han Database 15 (Unicode License v3), made by <c>tools/recognition-tables/make.py</c>. A line each: the character, its folded form, Mandarin, Japanese on
/// and kun readings, Korean; a hyphen where there is none.
/// </summary>
static class HanTable
{
    public const string Lines = \"\"\"
""" + "".join(f"        {row}\n" for row in rows) + """        \"\"\";
}
""", encoding="utf-8")
print(f"{len(rows)} characters, {out.stat().st_size} bytes")
