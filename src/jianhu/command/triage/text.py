"""Reports as they come, made comparable without moving a character.

Every step replaces one character by one character, so that a span found in the folded
text is the same span of what the resident wrote.
"""

import re
import unicodedata

LONGEST = 2000
"""Characters read of one text; of a longer one the beginning and the end."""

TRADITIONAL = (
    "亂乱 佔占 來来 倉仓 個个 們们 側侧 偵侦 傘伞 備备 傳传 債债 傷伤 傾倾 僅仅 價价 億亿 優优 兒儿 兩两 則则 創创 劃划 劇剧 劉刘 勁劲 動动 務务 "
    "勝胜 勞劳 勢势 勵励 勸劝 匯汇 區区 協协 卻却 厭厌 厲厉 員员 問问 啓启 啞哑 啟启 喪丧 單单 嗎吗 嘆叹 噴喷 噸吨 嚇吓 嚨咙 嚴严 國国 圍围 園园 "
    "圖图 團团 執执 報报 場场 塊块 塗涂 塵尘 墾垦 壓压 壘垒 壞坏 壩坝 壯壮 壽寿 夠够 夢梦 夾夹 奪夺 奮奋 婦妇 媽妈 孃娘 孫孙 學学 實实 寧宁 審审 "
    "寫写 寬宽 寶宝 將将 專专 尋寻 對对 導导 屍尸 層层 屬属 島岛 峽峡 崗岗 嶼屿 師师 帳帐 帶带 幫帮 幾几 廁厕 廚厨 廟庙 廠厂 廢废 廣广 廳厅 張张 "
    "彌弥 彎弯 後后 從从 復复 惡恶 惱恼 愛爱 態态 慣惯 慮虑 慶庆 憂忧 憐怜 憑凭 憶忆 懇恳 應应 懷怀 懼惧 戰战 戲戏 捨舍 掃扫 採采 揀拣 換换 揮挥 "
    "損损 搖摇 搶抢 擁拥 擇择 擊击 擔担 據据 擬拟 擴扩 擺摆 擾扰 攔拦 攝摄 攤摊 敵敌 數数 斷断 時时 晝昼 暫暂 曉晓 曬晒 書书 會会 東东 條条 棄弃 "
    "楊杨 業业 極极 榮荣 構构 槍枪 樁桩 樂乐 樓楼 標标 樣样 樹树 橋桥 機机 檔档 檢检 權权 歐欧 歡欢 歲岁 歷历 歸归 殘残 殺杀 毆殴 氈毡 氣气 沒没 "
    "淚泪 淨净 淺浅 減减 測测 渾浑 準准 溝沟 溫温 滅灭 滬沪 滿满 漲涨 潑泼 潔洁 澤泽 濁浊 濃浓 濕湿 濟济 濱滨 濾滤 灑洒 灘滩 災灾 為为 無无 煙烟 "
    "熱热 燈灯 營营 爐炉 爛烂 爭争 爺爷 牆墙 牽牵 犧牺 狀状 猶犹 獎奖 獨独 獲获 獸兽 獻献 現现 產产 畝亩 畫画 當当 瘡疮 療疗 癢痒 發发 盜盗 盡尽 "
    "盤盘 盧卢 眾众 確确 磚砖 礙碍 礦矿 禍祸 禦御 禮礼 種种 穀谷 積积 穢秽 穩稳 窪洼 窮穷 竅窍 竊窃 競竞 節节 築筑 簽签 籃篮 籌筹 籠笼 籤签 糞粪 "
    "糧粮 約约 純纯 紙纸 級级 紡纺 紹绍 終终 結结 絕绝 絡络 給给 統统 絲丝 經经 綠绿 綢绸 維维 網网 緊紧 線线 緣缘 練练 縣县 縮缩 縱纵 總总 織织 "
    "繳缴 繼继 纜缆 罈坛 罰罚 罵骂 罷罢 羅罗 義义 習习 聖圣 聞闻 聯联 聲声 職职 聽听 聾聋 脅胁 腎肾 腦脑 腫肿 腳脚 膠胶 膩腻 膿脓 臘腊 臟脏 臨临 "
    "臺台 與与 興兴 舉举 舊旧 艦舰 艱艰 莊庄 華华 葉叶 蒼苍 蓋盖 蕩荡 蕭萧 藍蓝 藝艺 藥药 蘇苏 蘋苹 蘭兰 處处 號号 虧亏 蝦虾 蟬蝉 蟲虫 蠅蝇 術术 "
    "衛卫 衝冲 裏里 補补 裝装 裡里 製制 複复 褲裤 襪袜 規规 親亲 覺觉 覽览 觀观 觸触 訂订 訊讯 討讨 設设 訴诉 診诊 詐诈 詞词 話话 該该 詳详 誇夸 "
    "誌志 認认 誘诱 語语 誤误 說说 課课 談谈 請请 論论 諸诸 謀谋 講讲 謝谢 謠谣 證证 識识 譜谱 譯译 議议 護护 譽誉 變变 讓让 讚赞 豐丰 豬猪 貓猫 "
    "負负 貧贫 貨货 貪贪 責责 買买 費费 貼贴 貿贸 資资 賊贼 賓宾 賠赔 賣卖 質质 賭赌 賴赖 賺赚 購购 贈赠 贓赃 趕赶 趙赵 趨趋 躍跃 軀躯 車车 軌轨 "
    "軍军 軟软 較较 載载 輔辅 輕轻 輛辆 輪轮 輸输 輻辐 轉转 辦办 辭辞 農农 這这 連连 週周 進进 遊游 運运 過过 達达 違违 遞递 遠远 適适 遲迟 遷迁 "
    "選选 邁迈 還还 邊边 邏逻 郵邮 鄉乡 鄧邓 鄭郑 鄰邻 醫医 醬酱 釀酿 釋释 釘钉 針针 鈴铃 銀银 銷销 銹锈 鋪铺 鋸锯 鋼钢 錄录 錢钱 錯错 鍋锅 鍵键 "
    "鎖锁 鎮镇 鏟铲 鏡镜 鏽锈 鐘钟 鐵铁 鑑鉴 鑒鉴 鑰钥 鑽钻 長长 門门 閃闪 閉闭 開开 閑闲 閒闲 間间 閘闸 閥阀 閩闽 閱阅 闖闯 關关 陣阵 陰阴 陳陈 "
    "陸陆 陽阳 隊队 階阶 際际 隨随 險险 隱隐 隴陇 隻只 雖虽 雙双 雜杂 雞鸡 離离 難难 雲云 電电 霧雾 靈灵 靜静 鞏巩 韻韵 響响 頁页 頂顶 項项 順顺 "
    "預预 頑顽 領领 頭头 頸颈 頻频 顆颗 題题 額额 願愿 顛颠 類类 顧顾 顯显 風风 颱台 颳刮 飄飘 飛飞 飯饭 飲饮 飼饲 養养 餘余 館馆 餵喂 饑饥 馬马 "
    "駐驻 駕驾 騎骑 騙骗 騰腾 騷骚 騾骡 驅驱 驗验 驚惊 驢驴 髒脏 體体 髮发 鬆松 鬥斗 鬧闹 魚鱼 鮮鲜 鳥鸟 鴉鸦 鴨鸭 鹵卤 鹹咸 鹼碱 鹽盐 麥麦 麵面 "
    "麼么 黃黄 點点 黨党 黴霉 齊齐 齒齿 齡龄 齣出 龍龙 龜龟"
)

ASTRAL = re.compile("[\U00010000-\U0010ffff\0]")


def fold(text: str) -> str:
    """Return the text in small, simplified, half-width letters, each digit a nought."""
    return ASTRAL.sub(" ", shorten(text)).translate(TABLE)


def shorten(text: str) -> str:
    """Return the text, or of a very long one its beginning and its end."""
    if len(text) <= LONGEST:
        return text
    return text[: LONGEST // 2] + text[-LONGEST // 2 :]


def _one_for_one(letter: str) -> str:
    """Return what stands for a letter: a blank for a mark, a nought for any figure."""
    plain = unicodedata.normalize("NFKC", letter)
    plain = (plain if len(plain) == 1 else letter).lower()[:1]
    if unicodedata.category(plain)[0] in "PZCS":
        return " "
    return "0" if plain.isdigit() else plain


TABLE = {
    code: changed
    for code in (*range(0x3000), *range(0x3000, 0x3400), *range(0xF900, 0x10000))
    if (changed := _one_for_one(chr(code))) != chr(code)
} | {ord(pair[0]): pair[1] for pair in TRADITIONAL.split()}
