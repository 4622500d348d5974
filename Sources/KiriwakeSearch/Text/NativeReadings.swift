/// The kana under which a common ideograph is filed when it is by itself or before kana, where it differs from that of
/// `IdeographReadings`; chosen by hand from the readings taught at school.
enum NativeReadings {
    /// As in `IdeographReadings`.
    static let text = """
        あ新明青赤秋朝暖暑厚熱編改余争表有歩集会合与預浅味足汗遊兄姉空開上怪洗危犬家今急痛入言忙色石糸池命祈植
        あ牛歌馬海売生受打動疑後薄裏浮埋遅重思終起送落覚教男女大多同面親折降憂嫌失
        か変紙神川皮体風片勝門悲消聞切着北来汚清食首車雲草暗比組子声心断答買借隠必通絡数
        さ下去探幸避知白調島閉過涼救隅末背狭攻迫外備底沿育注叫様冷裂
        た正助訪旅玉保高尋立楽確試頼違力近小父血散使付次月包勤続連強常妻机作告手照出時年飛取遠解泊友止隣戸所例
        た溜捕問
        な何泣中名流夏七波並長習無鳴苗逃苦憎西似庭荷偽抜盗根寝願眠残登飲乗伸除望述野投直慣煮
        は初早花働張果春話離走恥速計羽歯橋激場人火一光引低広冬昼弾左東等独拾深含増踏古振二船骨星欲干誇葬貼測省
        は久他
        ま前待回曲真守学松町窓交任豆負水見右道耳実短認身乱緑都湖源南港向難迎虫結群昔巡芽恵求持者物最元森燃漏
        ま招間孫店
        や安休山破焼柔宿雇病痩辞雪夢許弱喜読呼横行譲良世四寄装
        わ分忘渡割私若悪笑沸
        """
}
