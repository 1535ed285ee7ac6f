namespace Entente.Recognition;

/// <summary>
/// Words of Chinese, Japanese and Korean names beyond <see cref="VocabularyText"/>, whose format it has and before which it is read; also as they stand in names in Latin letters
/// (<c>denki</c>, <c>yinhang</c>, <c>geonseol</c>). Section [telling]: names of their own, first the name in Latin letters, then how it is written where the Latin name is no reading of that
/// (宏碁 is Acer), and what else it is called in Latin letters.
/// </summary>
static class VocabularyEastAsia
{
    public const string Lines = """
        [filler]
        legalbody: 一般社団法人 公益社団法人 一般財団法人 公益財団法人 社団法人 財団法人 独立行政法人 地方独立行政法人 国立大学法人 公立大学法人 学校法人 医療法人 医療法人社団 医療法人財団 社会福祉法人 宗教法人 特定非営利活動法人 NPO法人 재단법인 사단법인 학교법인 의료법인 사회복지법인 농업회사법인 영농조합법인
        company: gongsi kaisha gaisha hoesa 株式会社 合名会社 相互会社 유한공사 カンパニー 컴퍼니 社
        corporation: chonggongsi 总公司
        group: jituan 集团公司 集团总公司 控股集团 企业集团 グループ本社
        holding: konggu 控股公司 金控 金融控股 ホールディングカンパニー 지주회사 금융지주
        enterprise: qiye gieop
        international: guoji kokusai gukje 国际 インターナショナル
        global: 环球 グローバル ワールド 월드
        workshop: bussan seisakusho seikosho honpo honten 製作所 製鋼所 製造所 製錬所 工作所
        association: xiehui kyokai hyeophoe 协会 学会 联合会 연합회
        general: zonghe sogo 综合 総合 종합
        new: ニュー 뉴
        headoffice: 总部 本部 본부

        [trade]
        bank: yinhang ginko eunhaeng eunhang 银行
        commercialbank: commercial_bank 商业银行 상업은행 商業銀行
        ruralcommercialbank: rural_commercial_bank 农村商业银行 农商银行 农商行
        ruralcreditcooperative: rural_credit_cooperative 农村信用社 农村信用合作社
        creditunion: credit_union shinyo_kumiai 信用組合 신용협동조합
        shinkin: shinkin_bank 信用金庫
        trustbank: trust_bank trust_and_banking shintaku_ginko 信託銀行
        insurance: baoxian hoken boheom 保险 保険 보험
        propertyinsurance: property_insurance property_and_casualty_insurance property_and_casualty fire_and_marine_insurance marine_and_fire_insurance fire_marine_insurance marine_fire_insurance fire_insurance general_insurance 财产保险 财险 損害保険 火災海上保険 海上火災保険 火災保険 화재해상보험 해상화재보험 화재보험 화재
        life: renshou seimei saengmyeong saengmyong 人寿 人寿保险 生命保険 生命 生保 생명 생명보험
        health: 健康 養生
        healthinsurance: health_insurance 健康保险 健康保険 건강보험
        securities: zhengquan shoken jeunggwon chungkwon 证券 証券 증권
        futures: qihuo 期货 先物 선물
        finance: jinrong caiwu geumyung 金融 财务 파이낸스 파이낸셜
        capital: ziben キャピタル 캐피탈 资本
        card: 信用卡 カード 카드
        investment: touzi toshi tuja 投资 投資 투자
        fund: jijin kikin 基金 ファンド 펀드
        trust: xintuo shintaku sintak 信托 信託 신탁
        asset: zichan 资产 資産 자산
        leasing: zulin rizu 租赁 リース 리스
        management: guanli kanri gwalli マネジメント マネージメント
        service: fuwu サービス サービシーズ 서비스
        solution: 解决方案 ソリューションズ
        system: xitong 系统 システムズ
        technology: keji jishu gijutsu giken gisul 科技 技术 技研 技術 テック 테크 테크놀러지
        hitech: high_tech hi_tech 高科技 高新技术 高科 ハイテク 하이테크
        network: wangluo 网络 ネット 네트웍
        networktechnology: network_technology 网络科技 网络技术
        information: xinxi joho jeongbo
        informationtechnology: information_technology 信息技术 信息科技
        software: ruanjian ソフト
        data: shuju 数据 データ
        bigdata: big_data 大数据 ビッグデータ 빅데이터
        cloud: クラウド 클라우드
        artificialintelligence: artificial_intelligence 人工智能 人工知能 인공지능
        intelligent: zhineng 智能 スマート 스마트
        internet: hulianwang 互联网 インターネット 인터넷
        communication: tongxin tsushin 通信 通讯 コミュニケーションズ
        telecom: dianxin 电信 テレコム 텔레콤
        telephone: telephones denwa dianhua jeonhwa 电话 電話 전화
        telegraph: denshin
        telegraphtelephone: telegraph_and_telephone telegraph_telephone telephone_and_telegraph denshin_denwa 電信電話
        mobilecommunication: mobile_communications mobile_communication 移动通信 이동통신
        electronics: dianzi denshi jeonja chonja 电子 電子 전자
        electric: dianqi denki jeongi 电气 電気 電機 电机 電器 电器 エレクトリック 일렉트릭
        appliance: appliances home_appliances home_appliance kaden jiadian 家电 家用电器 家電 가전
        power: dianli denryoku jeollyeok chollyok 电力 電力 전력
        hydro: hydroelectric hydro_power water_power 水电 水力发电 수력
        hydronuclear: hydro_and_nuclear_power 수력원자력
        powergeneration: generation 发电 発電 발전
        electricalgrid: power_grid electric_grid dianwang 电网 電網 전력망
        electricwire: electric_wire wire wires densen jeonseon 電線 电线 电缆 전선 케이블 电线电缆 線纜
        windpower: wind_power wind 风电 风力 風力 풍력
        solar: photovoltaic photovoltaics pv 太阳能 光伏 太陽光 태양광 ソーラー 솔라
        newenergy: new_energy xinnengyuan 新能源
        energy: nengyuan enerugi エナジー エネルギー 에너지
        energysaving: energy_saving 节能 省エネ
        oil: shiyou sekiyu seogyu seokyu 石油 석유
        offshoreoil: offshore_oil 海洋石油
        gas: ranqi gasu 燃气 ガス 가스
        gas: natural_gas tianranqi 天然气 天然ガス 천연가스
        petrochemical: shihua seogyuhwahak 石化 石油化工 石油化学 석유화학
        refinery: refinery lianyou 炼油 炼化 精油 정유
        chemical: huagong huaxue kagaku hwahak hwahag 化学 化工 화학 ケミカル ケミカルズ 케미칼 케미컬
        finechemical: fine_chemical fine_chemicals 精细化工 精化 정밀화학
        syntheticfibre: chemical_fiber chemical_fibre 化纤
        fertilizer: fertilizers fertiliser 化肥 肥料 비료
        paint: paints coating coatings toryo 塗料 涂料 도료 페인트 ペイント
        ink: inks インキ インク 油墨 잉크
        pharmaceutical: pharmaceutical_industry pharmaceutical_industries zhiyao yaoye yiyao seiyaku yakuhin jeyak chieyak 制药 製薬 药业 薬品工業 薬品 医药 제약 약품 ファーマシューティカルズ ファーマシューティカル 파마
        traditionalmedicine: traditional_chinese_medicine 中药 中医药
        medical: yiliao iryo uiryo メディカル 메디컬
        medicaldevice: medical_device medical_devices medical_equipment medical_instrument medical_instruments 医疗器械 医療機器 의료기기
        hospital: yiyuan byoin byeongwon 医院 病院 병원
        hospital: 診療所 诊所 クリニック 의원
        biotechnology: shengwu shengwu_keji shengwu_jishu 生物科技 生物技术 生物工程 バイオテック バイオ 바이오 바이오텍
        biopharmaceutical: biopharmaceuticals biopharma 生物制药 生物医药 바이오제약 바이오팜
        gene: genomics 基因 ゲノム 유전자
        vaccine: vaccines 疫苗 ワクチン 백신
        motor: automobile_industry automotive_industry auto_industry qiche jidosha jadongcha chadongcha 汽车 自動車 자동차 モータース モーター モータ 모터스 发动机 発動機
        motorcycle: motorcycles 摩托车 摩托 オートバイ 오토바이
        autoparts: auto_parts automotive_parts automobile_parts 汽车零部件 汽车配件 自動車部品 자동차부품
        parts: components buhin 部品 零部件 零件 配件 부품 パーツ 파츠
        bearing: bearings jikuuke zhoucheng 轴承 軸受 ベアリング 베어링
        tire: tires tyre tyres luntai taiya 轮胎 タイヤ 타이어
        rubber: xiangjiao gomu gomu_kogyo ゴム 橡胶 고무
        bus: buses basu 客车 バス 버스 公交
        taxi: タクシー 택시 出租车 出租汽车
        tractor: tractors 拖拉机 トラクター 트랙터
        truck: trucks 卡车 トラック 트럭 重型汽车
        air: hangkong koku hanggong 航空 항공 エアライン エアラインズ 에어라인 航空公司
        aviationindustry: aviation_industry 航空工业
        aerospacescience: aerospace_science_and_technology aerospace_science_technology 航天科技
        aerospaceindustry: aerospace_science_and_industry aerospace_science_industry 航天科工
        aerospace: 에어로스페이스 エアロスペース hangtian uchu 航天 宇航 宇宙 우주항공 항공우주
        airport: jichang kuko gonghang 机场 空港 공항
        shipping: kaiun haiyun haeun 海运 海運 航运 해운 상선 商船 轮船 merchant_marine merchant_shipping 汽船 steamship shosen
        port: ports gangwan 港 港口 港湾 港务 항만
        terminal: 码头 ターミナル 터미널
        shipbuilding: zaochuan zosen joseon_haeyang 造船 조선소 조선해양 shipbuilding_and_marine_engineering marine_engineering 造船厂 造船所
        shipbuildingindustry: shipbuilding_industry 船舶重工
        stateshipbuilding: state_shipbuilding 船舶工业 船舶集团
        ship: 船舶 선박
        logistics: wuliu butsuryu mullyu ロジスティックス
        transport: yunshu unyu unso unsong tongun 运输 運輸 運送 통운 通運 输送
        courier: courier kuaidi takuhai 快递 速递 速運 速运 宅配 택배
        storage: warehouse warehousing cangchu 仓储 倉庫 창고
        railway: tielu tetsudo cheoldo choldo 铁路 鉄道 철도
        electricrailway: electric_railway dentetsu electric_express_railway 電鉄 電気鉄道
        passengerrailway: passenger_railway ryokaku_tetsudo 旅客鉄道
        subway: metro chikatetsu ditie jihacheol 地铁 地下鉄 지하철 轨道交通 メトロ 메트로
        highspeed: high_speed 高速 고속
        road: expressways highway highways gaosu_gonglu 高速公路 高速道路 고속도로 公路 도로
        bridge: bridges 桥梁 大桥 橋梁 교량
        trading: maoyi shoji boeki shangmao muyeok muyok sangsa 贸易 商贸 商事 貿易 通商 무역 상사 통상 商会 商業
        importexport: jinchukou suchurip 进出口 输出入 수출입 import_export
        retail: lingshou kouri 零售 小売 소매 유통
        store: department_store department_stores baihuo hyakkaten baekhwajeom 百货 百貨 百貨店 百货商店 百货公司 백화점 デパート
        store: supermarket supermarkets chaoshi 超市 超级市场 スーパーマーケット スーパー 슈퍼마켓 마트
        convenience: convenience_store 便利店 コンビニ 편의점
        ecommerce: e_commerce 电子商务 电商 イーコマース 이커머스 전자상거래
        wholesale: pifa 批发 卸売 卸 도매
        manufacturing: zhizao seizo jejo 制造 製造 제조 マニュファクチャリング
        industry: gongye chanye shiye kogyo sangyo gongeop saneop sanop kongop 工业 产业 工業 産業 興業 鉱業所 实业 実業 공업 산업 실업
        factory: gongchang kojo 工厂 工場 공장 厂 總廠 总厂 제작소 製造廠
        heavyindustry: zhonggong jukogyo jukogyou jungongeop chunggongop 重工 重工业 重工業 중공업
        lightindustry: light_industry light_industrial qinggong 轻工 轻工业 軽工業 경공업
        ordnance: bingqi 兵器 兵器工业 병기
        southindustries: south_industries 兵器装备
        militaryindustry: 军工 국방산업
        nuclear: nuclear_power nuclear_energy genshiryoku wonjaryeok 核 核电 核能 原子力 원자력 核工业 核燃料
        machinery: jixie kikai gigye 机械 機械 기계 マシナリー 機工 机器
        machinetool: machine_tool kosaku_kikai 机床 工作機械 공작기계
        constructionmachinery: construction_machinery kenki 工程机械 建設機械 建機 건설기계
        agriculturalmachinery: agricultural_machinery 农机 農機 농기계
        electromechanical: mechanical_and_electrical mechatronics jidian 机电 機電 기전
        equipment: shebei setsubi 设备 装备 設備 설비 機器 機材 장비 器材
        tool: instrument instruments yiqi keiki 仪器 仪表 計器 計測器 計測 계측
        elevator: elevators dianti 电梯 エレベーター エレベータ 엘리베이터 승강기
        valve: valves famen 阀门 バルブ 밸브
        pump: pumps beng 水泵 ポンプ 펌프 泵业
        boiler: boilers guolu 锅炉 ボイラー 보일러
        transformer: transformers bianyaqi 变压器 変圧器 변압기
        crane: 起重机 クレーン 크레인
        mould: mold molds moulds kanagata 模具 金型 금형
        hardware: wujin 五金
        steel: gangtie tekko seitetsu jecheol cheolgang 钢铁 製鉄 鉄鋼 钢 제철 철강 製鋼 스틸 スチール
        specialsteel: special_steel specialty_steel tokushuko 特殊鋼 特钢 特殊钢 특수강
        steelpipe: steel_pipe steel_tube steel_pipes kokan 钢管 鋼管 강관
        nonferrous: nonferrous_metals nonferrous_metal non_ferrous_metal non_ferrous_metals 有色金属 有色 非鉄金属 비철금속
        metal: jinshu kinzoku geumsok 金属 금속 メタル 메탈
        rareearth: rare_earth rare_earths 稀土 レアアース 희토류
        aluminium: aluminum_industry aluminium_industry lvye 铝业 铝 アルミニウム アルミ 알루미늄
        copper: tongye 铜业 铜 銅 구리
        zinc: aen 亜鉛 锌业 아연
        tungsten: 钨业 タングステン 텅스텐
        gold: huangjin 黄金 金业 골드 ゴールド
        mining: mining_industry kuangye kogyosho gwangeop 矿业 鉱業 광업 矿山 鉱山 광산
        coal: coal_industry meitan sekitan seoktan 煤炭 煤业 煤矿 煤矿业 石炭 석탄 탄광
        smelting: smelter 冶炼 製錬 제련
        salt: salt_industry yanye 盐业 盐 製塩 소금 염업
        cement: shuini semento simento 水泥 セメント 시멘트
        buildingmaterials: building_materials building_material construction_materials jiancai kenzai 建材 建筑材料 建築材料 건자재
        ceramics: ceramic pottery taoci toki 陶瓷 陶器 セラミックス セラミック 도자기 세라믹 窯業 瓷业
        glass: boli garasu yuri 玻璃 ガラス 硝子 유리 글라스
        construction: jianshe jianzhu kensetsu geonseol konsol 建设 建筑 建築 建設 건설 건축
        constructionengineering: construction_engineering state_construction_engineering 建筑工程 建设工程
        civilengineering: civil_engineering doboku 土木 토목
        housingconstruction: housing_construction 住宅建设
        decoration: zhuangshi interior interiors 装饰 裝潢 インテリア 인테리어
        building: dasha biru 大厦 ビルディング
        engineering: gongcheng エンジニアリング 엔지니어링 工程
        plantengineering: プラント 플랜트
        survey: surveying kancha 勘察 勘测 測量
        planning: kikaku 规划 企画 기획
        design: sheji sekkei 设计 設計 설계 디자인
        designinstitute: design_institute design_and_research_institute design_research_institute 设计院 设计研究院
        development: fazhan kaifa kaihatsu hatten gaebal 发展 开发 開発 개발
        realestate: dichan fangdichan fudosan budongsan 地产 房地产 置业 置地 不動産 부동산 土地
        land: lands tochi 国土 랜드 ランド 토지
        housing: jutaku jutaek 住宅 住房 주택 ハウス ハウジング
        propertymanagement: wuye 物业 物业管理
        hotel: jiudian hoteru 酒店 大酒店 大饭店 ホテル 호텔 宾馆
        restaurant: canyin inshoku 餐厅 外食 レストラン 레스토랑 외식
        food: shipin shokuhin sikpum 食品 식품 フーズ フード 푸드 푸즈 食品工业
        grain: grains cereals liangshi liangyou 粮食 粮油 穀物 곡물
        flour: flour_milling seifun 製粉 面粉 제분
        oilsfats: edible_oil 油脂 食用油 유지 製油
        seasoning: tiaowei 调味 醤油 調味料 간장
        noodles: noodle 製麺 面业 국수
        confectionery: seika 製菓 제과 菓子
        beverage: yinliao inryo eumnyo 饮料 飲料 음료 ビバレッジ
        tea: chaye 茶叶 茶业 製茶
        brewery: pijiu 啤酒 麦酒 ビール 맥주 酿酒 ブルワリー
        spirits: distillery spirits jiuye shuzo 酒业 酒造 酿造 주조 소주 白酒
        water: shuiwu suido sudo 水务 水道 水业 수도 수자원
        waterconservancy: water_conservancy shuili 水利
        dairy: dairy_industry ruye nyugyo yueop 乳业 乳業 유업 乳品 牛奶
        meat: rouye 肉业 肉类 肉联
        feed: feeds siliao shiryo 饲料 飼料 사료
        seed: seeds zhongye 种业 种子 種苗 종묘
        agriculture: nongye nogyo nongeop 农业 農業 농업
        modernagriculture: modern_agriculture 现代农业
        modernlogistics: modern_logistics 现代物流
        modernservice: modern_service modern_services 现代服务
        city: 市立 시립 shiritsu
        prefectural: 県立 府立 都立 道立 도립 kenritsu
        agriculturalproducts: agricultural_products 农产品 農産 농산
        livestock: animal_husbandry chikusan xumu 畜牧 畜産 축산
        fishery: yuye suisan susan 渔业 水产 水産 수산 水産業
        forest: linye ringyo 林业 林業 산림 임업
        textile: textile_industry fangzhi seni bangjik 纺织 繊維 방직 섬유 紡績 紡織 纺织品 製絲
        fashion: fuzhuang 服装 服饰 アパレル 의류 어패럴
        shoes: shoe footwear xieye 鞋业 制鞋 シューズ 신발
        silk: sichou 丝绸 絹糸 실크
        toys: toys wanju gangu 玩具 おもちゃ 완구 トイ 토이
        paper: paper_industry paper_making papermaking zaozhi seishi jeji 造纸 製紙 제지 纸业 ペーパー
        printing: yinshua insatsu inswae 印刷 인쇄
        packaging: baozhuang 包装 패키징 パッケージング
        plastic: suliao 塑料 塑胶 プラスチックス 플라스틱스
        furniture: jiaju kagu 家具 가구 家居
        cosmetics: huazhuangpin keshohin hwajangpum 化妆品 化粧品 화장품 コスメティックス 코스메틱
        tobacco: tobacco_industry yancao 烟草 담배 タバコ たばこ
        tobacco: cigarettes 卷烟
        ginseng: 인삼 人参 高丽参
        jeweller: jewelry zhubao 珠宝 宝飾 주얼리
        watch: watches clock clocks tokei zhongbiao 時計 钟表 시계
        cameras: カメラ 카메라 照相机
        sugar: tangye seito 糖业 製糖 제당
        semiconductor: bandaoti handotai bandoche 半导体 半導体 반도체 セミコンダクタ
        integratedcircuit: integrated_circuit integrated_circuits microelectronics jicheng_dianlu 集成电路 微电子 マイクロエレクトロニクス 마이크로일렉트로닉스
        optoelectronics: optoelectronic photonics guangdian 光电 光電 フォトニクス 광전자
        display: xianshi ディスプレイズ
        battery: dianchi denchi jeonji 电池 電池 배터리 バッテリー 전지
        energysolution: energy_solution energy_solutions 에너지솔루션
        sensor: sensors 传感器 センサー 센서
        laser: lasers 激光 レーザー 레이저
        computer: diannao jisuanji 计算机 电脑 電腦 コンピューター コンピュータ 컴퓨터
        robot: jiqiren 机器人 ロボティクス
        precision: seimitsu jeongmil jingmi 精密 정밀 精机
        precisionindustry: precision_industry 精密工业 精密工業
        mobile: yidong 移动 モバイル 모바일
        drone: drones uav 无人机 ドローン 드론
        material: cailiao zairyo sojae マテリアルズ 材料 소재 머티리얼즈
        newmaterial: new_material new_materials xincailiao 新材料 신소재
        composite: composites 复合材料 複合材料 복합재료
        environment: huanbao kankyo hwangyeong 环保 环境 環境 환경
        environmentalprotection: environmental_protection 环境保护 環境保護
        watertreatment: water_treatment 水处理 水処理 수처리
        media: chuanmei メディア 미디어 传媒 文化传媒
        culturalmedia: culture_media cultural_media culture_communication 文化传播
        press: chuban shuppan chulpan 出版 出版社 출판 출판사
        news: newspapers daily_news shinbun shimbun shinbunsha shimbunsha sinmun ilbo 新聞 新闻 신문 日报 日報 일보 新聞社 신문사 报业 报社
        newsagency: news_agency 通讯社 通信社 통신사
        broadcasting: broadcast broadcaster broadcasters hoso bangsong guangbo 放送 广播 방송 広播 放送局
        broadcastingcorporation: broadcasting_corporation broadcasting_system 放送協会 방송공사
        televisionstation: television_station tv_station dianshitai 电视台 テレビ局
        television: dianshi terebi 电视 テレビ 텔레비전 티비 テレビジョン
        marketing: guanggao kokoku gwanggo 广告 広告 광고
        entertainment: yule エンターテインメント エンタテインメント エンターテイメント 엔터테인먼트
        film: dianying eiga yeonghwa 电影 影业 映画 영화 픽처스 ピクチャーズ 影视
        filmtelevision: film_and_television film_television 影视传媒
        animation: animations dongman 动漫 动画 アニメ アニメーション 애니메이션
        music: yinyue ongaku 音乐 音楽 ミュージック 뮤직
        game: youxi gemu 游戏 ゲームス 게임
        sport: tiyu taiiku スポーツ 스포츠 体育
        travel: luxing lvyou ryoko gwangwang 旅行社 旅游 観光 旅行 관광 여행 トラベル ツーリスト 투어
        travelagency: travel_agency travel_service
        education: jiaoyu kyoiku gyoyuk 教育 교육
        school: xuexiao gakko hakgyo 学校 학교
        education: xueyuan gakuin hagwon 学院 學院 학원
        academyofsciences: academy_of_sciences 科学院
        academyofsocialsciences: academy_of_social_sciences 社会科学院
        academyofengineering: academy_of_engineering 工程院
        university: daxue daigaku daehak daehakgyo daehakkyo taehakkyo 大学 大學 대학교 대학
        normaluniversity: normal_university shifan_daxue 师范大学 師範大学 사범대학
        institutetechnology: institute_of_technology university_of_technology technological_university gongye_daxue kogyo_daigaku gonggwa_daehakgyo 理工大学 工业大学 工業大学 工科大学 科技大学 공과대학교 공업대학교 technology_university university_of_science_and_technology science_and_technology_university 과학기술대학교 university_of_industry
        medicaluniversity: medical_university university_of_medicine yike_daxue ika_daigaku 医科大学 医学院 의과대학 의과대학교 医学大学
        agriculturaluniversity: agricultural_university agriculture_university 农业大学 農業大学 농업대학교
        womensuniversity: womens_university women_s_university joshi_daigaku yeoja_daehakgyo 女子大学 여자대학교 여대
        foreignstudies: foreign_studies foreign_languages 外国语 外国語 외국어 university_of_foreign_studies
        financeeconomics: finance_and_economics finance_economics 财经
        aeronauticsastronautics: aeronautics_and_astronautics aeronautics_astronautics 航空航天
        politicalscience: political_science_and_law 政法
        institute: yanjiusuo yanjiuyuan kenkyujo kenkyusho yeonguso yeonguwon 研究所 研究院 연구소 연구원 研究中心
        laboratory: shiyanshi jikkenshitsu 实验室 실험실 研究室 ラボ 랩 ラボラトリー ラボラトリーズ
        science: kexue gwahak 科学 サイエンス 사이언스 과학
        scienceindustry: science_and_industry 科工
        scienceandtechnology: science_and_technology science_technology 科学技术 科学技術 과학기술
        centre: zhongxin senta jungsim 中心 センター 센터
        consulting: zixun コンサルタント コンサルタンツ
        agency: daili dairiten 代理 庁 厅 청 エージェント
        office: jimusho samuso 事務所 办公室 事务所 사무소
        legal: law_firm law_offices law_office lvshi_shiwusuo 律师事务所 法律事務所 법무법인 律師事務所
        audit: certified_public_accountants cpa 会计师事务所 監査法人 회계법인
        ministry: 部 省 부
        foreignaffairs: foreign_affairs 外交 外務 외교 外事
        commerceministry: 商务部
        government: zhengfu seifu jeongbu 政府 정부 人民政府 市政府
        office: bureau 局 管理局 总局 국
        customs: haiguan zeikan 海关 税関 세관 관세청
        tax: taxation 税务 国税 세무 税務
        commission: 监督管理委员会
        court: fayuan saibansho 法院 裁判所 법원
        police: gongan 公安 警察 警視庁 경찰 경찰청
        exchange: jiaoyisuo torihikijo georaeso 交易所 取引所 거래소
        exchange: stock_exchange 证券交易所 証券取引所 증권거래소
        national: kokuritsu guoli gungnip kuknip 国立 国家 국립 국가
        state: guoyou 国有 国营 국영
        privately: private minying 民营 私立 사립
        postal: youzheng yubin ucheguk 邮政 郵便 郵政 우정 우체국 우편
        savings: chuxu jeochuk 储蓄 貯蓄 저축
        postalsavings: postal_savings 邮政储蓄 ゆうちょ
        federationcooperatives: nokyo nonghyup 農業協同組合 농업협동조합 농협
        fisheriescooperative: suhyup 漁業協同組合 수산업협동조합 수협
        cooperative: xiedong kyodo_kumiai 合作社 協同組合 협동조합 供销合作社 生活協同組合 生協
        health: 保健 헬스케어
        chamberofcommerce: chamber_of_commerce chamber_of_commerce_and_industry 商工会議所 상공회의소 总商会 工商会
        federation: 連合会 聯盟 连盟
        redcross: red_cross 红十字会 红十字 赤十字 적십자 적십자사
        football: soccer 足球 フットボール 축구
        baseball: yakyu 棒球 野球 야구
        golf: ゴルフ 골프 高尔夫
        museum: bowuguan hakubutsukan bangmulgwan 博物馆 博物館 박물관
        artmuseum: art_museum museum_of_art bijutsukan misulgwan 美术馆 美術館 미술관
        library: tushuguan toshokan doseogwan 图书馆 図書館 도서관
        theatre: gekijo 剧院 劇場 극장
        green: 绿色 グリーン 그린
        nickel: 镍业 ニッケル 니켈
        fiber: fibre fibers fibres xianwei 纤维 ファイバー 파이버
        opticalfibre: optical_fiber optical_fibre fiberhome_optical 光纤 光ファイバー 광섬유
        glasses: yanjing megane 眼镜 眼鏡 안경
        optical: kogaku guangxue 光学 광학
        bicycle: bicycles zixingche jitensha 自行车 自転車 자전거
        fire: xiaofang 消防 火災 소방
        security: anquan keibi boan 安全 保安 警備 보안 安防
        cleaning: seiso 清洁 清掃 クリーニング 청소 세탁
        funeral: 殡葬 葬儀 장례
        nursing: nursing_care kaigo 护理 介護 요양
        humanresources: human_resources hr renli_ziyuan 人力资源 人材 인력 인사
        staffing: staff スタッフ 스태프 派遣 파견
        supplychain: supply_chain gongyinglian 供应链 サプライチェーン 공급망
        freightforwarding: freight_forwarder huoyun 货运 货运代理 国际货运代理
        container: containers 集装箱 コンテナ 컨테이너
        chinaoverseas: overseas haiwai 海外 해외 オーバーシーズ
        industrycommerce: gongshang industrial_and_commercial 工商
        people: renmin minzhong 人民 인민
        united: lianhe 联合 聯合 연합 ユナイテッド 유나이티드
        central: zhongyang chuo jungang 中央 중앙 セントラル 센트럴
        first: diyi daiichi jeil cheil 第一 제일 ファースト 퍼스트
        second: dier daini 第二 제이
        third: disan daisan 第三 제삼
        ocean: yuanyang haiyang 海洋 远洋 해양 オーシャン 오션
        exploration: kantan 勘探 探査 탐사
        pipeline: pipelines guandao 管道 パイプライン 파이프라인
        pipe: pipes tube tubes guanye 管业 パイプ 파이프 튜브 管材
        chain: liansuo 连锁 チェーン 체인
        express: エクスプレス 익스프레스 快运
        credit: shinyo xinyong 信用 신용
        guarantee: danbao bojeung hosho 担保 保証 보증
        auction: paimai 拍卖 オークション 경매
        lottery: caipiao 彩票 宝くじ 복권
        tourismdevelopment: tourism_development 旅游开发 旅游发展
        highereducation: higher_education 高等教育
        overseaschinese: overseas_chinese 华侨 華僑
        foreigntrade: foreign_trade 对外贸易 外贸 대외무역
        foreigneconomic: foreign_economic 对外经济 대외경제
        materialtechnology: material_technology materials_technology 材料科技
        electricvehicle: electric_vehicle electric_vehicles ev 电动汽车 電気自動車 전기차 전기자동차
        aircraft: feiji hikoki 飞机 航空機 항공기 飛行機
        helicopter: helicopters 直升机 ヘリコプター 헬리콥터 헬기
        engine: engines aero_engine エンジン 엔진
        satellite: satellites weixing eisei 卫星 衛星 위성
        missile: rockets 火箭 ロケット 로켓
        rollingstock: rolling_stock sharyo chaliang 车辆 車輌 車両 차량

        [region]
        asia: yazhou ajia asea 亚洲 アジア 아시아 亚细亚
        europe: ouzhou yoroppa ヨーロッパ 欧洲 欧州 유럽
        americas: 美洲 アメリカス
        pacific: taiheiyo taipingyang 太平洋 パシフィック 퍼시픽 태평양
        asiapacific: asia_pacific 亚太 アジア太平洋 아시아태평양
        eastasia: east_asia 东亚 동아시아
        northchina: north_china huabei 华北
        eastchina: east_china huadong 华东
        southchina: south_china huanan 华南
        northeast: dongbei tohoku 东北 동북
        northwest: xibei 西北
        southwest: xinan 西南
        centralchina: central_china huazhong 华中

        [place]
        chunghwa: chung_hwa zhonghua 中华
        china: 中华人民共和国 peoples_republic_of_china people_s_republic_of_china jungguk 中国 중국
        taiwan: formosa 台湾 臺灣 대만 타이완
        japan: nippon nihon ilbon 日本 일본 日本国 ニッポン ニホン
        korea: hankook hanguk hankuk daehan taehan 大韩民国 대한민국 韩国 한국 대한 republic_of_korea south_korea
        hongkong: xianggang honkon 香港
        macau: aomen makao 澳门 マカオ 마카오
        singapore: xinjiapo 新加坡 星洲
        usa: 美国 米国 미국 アメリカ合衆国
        beijing: beiping 北京 北平 베이징
        tianjin: tientsin 天津 톈진
        shanghai: 上海 상하이
        zhangjiagang: changchiakang 张家港
        lianyungang: 连云港
        fangchenggang: 防城港
        chongqing: chungking 重庆 충칭
        guangdong: kwangtung 广东
        guangxi: kwangsi 广西
        guizhou: kweichow 贵州
        guiyang: kweiyang 贵阳
        yunnan: 云南 윈난
        kunming: 昆明
        sichuan: szechwan szechuan 四川 쓰촨
        chengdu: chengtu 成都 청두
        shaanxi: shensi 陕西
        xian: sian 西安 시안
        shanxi: shansi 山西
        taiyuan: 太原
        hebei: hopeh 河北
        shijiazhuang: 石家庄
        tangshan: 唐山
        baoding: 保定
        handan: 邯郸
        henan: honan 河南
        zhengzhou: chengchow 郑州
        luoyang: loyang 洛阳
        hubei: hupeh 湖北
        wuhan: hankow 武汉 汉口 우한
        yichang: ichang 宜昌
        hunan: 湖南
        changsha: 长沙
        zhuzhou: 株洲
        jiangxi: kiangsi 江西
        nanchang: 南昌
        anhui: anhwei 安徽
        hefei: 合肥
        wuhu: 芜湖
        jiangsu: kiangsu 江苏
        nanjing: nanking 南京 난징
        suzhou: soochow 苏州
        wuxi: wusih 无锡
        changzhou: changchow 常州
        xuzhou: 徐州
        nantong: nantung 南通
        yangzhou: yangchow 扬州
        zhejiang: chekiang 浙江
        hangzhou: hangchow 杭州 항저우
        ningbo: ningpo 宁波
        wenzhou: wenchow 温州
        shaoxing: shaohsing 绍兴
        jiaxing: 嘉兴
        taizhou: 台州 泰州
        fujian: fukien 福建
        fuzhou: foochow 福州
        xiamen: amoy 厦门
        quanzhou: chuanchow 泉州
        shandong: shantung 山东 산둥
        jinan: tsinan 济南
        qingdao: tsingtao 青岛 칭다오
        yantai: chefoo 烟台
        weifang: 潍坊
        zibo: 淄博
        liaoning: 辽宁
        shenyang: mukden 沈阳 선양
        dalian: dairen 大连 다롄
        anshan: 鞍山
        jilin: 吉林
        changchun: 长春
        heilongjiang: heilungkiang 黑龙江
        harbin: haerbin 哈尔滨 하얼빈
        daqing: taching 大庆
        innermongolia: inner_mongolia nei_mongol neimenggu 内蒙古
        hohhot: huhehaote 呼和浩特
        baotou: paotow 包头
        ningxia: ninghsia 宁夏
        yinchuan: 银川
        gansu: kansu 甘肃
        lanzhou: lanchow 兰州
        qinghai: tsinghai 青海
        xining: sining 西宁
        xinjiang: sinkiang 新疆
        urumqi: wulumuqi tihwa 乌鲁木齐
        tibet: xizang 西藏
        lhasa: lasa 拉萨
        hainan: 海南
        haikou: hoihow 海口
        sanya: 三亚
        shenzhen: shumchun 深圳 선전
        guangzhou: canton kwangchow 广州 광저우
        dongguan: tungkwan 东莞
        foshan: fatshan 佛山
        zhuhai: 珠海
        huizhou: waichow 惠州
        shantou: swatow 汕头
        nanning: 南宁
        guilin: kweilin 桂林
        liuzhou: liuchow 柳州
        taipei: taibei 台北 타이베이
        taichung: taizhong 台中
        tainan: 台南
        kaohsiung: gaoxiong 高雄 가오슝
        hsinchu: xinzhu 新竹
        taoyuan: 桃园
        keelung: jilong 基隆
        tokyo: tokio 东京 도쿄 동경
        osaka: 大阪 오사카
        kyoto: 京都 교토
        nagoya: 名古屋 나고야
        yokohama: 横浜 요코하마
        kobe: 神戸 고베
        sapporo: 札幌 삿포로
        sendai: 仙台
        hiroshima: 広島 히로시마
        fukuoka: 福岡 후쿠오카
        kitakyushu: 北九州
        saitama: 埼玉
        chiba: 千葉
        kanagawa: 神奈川
        niigata: 新潟
        nagano: 長野
        shizuoka: 静岡
        hamamatsu: 浜松
        aichi: 愛知
        mie: 三重
        shiga: 滋賀
        nara: 奈良
        wakayama: 和歌山
        hyogo: 兵庫
        okayama: 岡山
        yamaguchi: 山口県
        tottori: 鳥取
        shimane: 島根
        kagawa: 香川
        ehime: 愛媛
        kochi: 高知
        tokushima: 徳島
        saga: 佐賀
        nagasaki: 長崎
        kumamoto: 熊本
        oita: 大分
        miyazaki: 宮崎県
        kagoshima: 鹿児島
        okinawa: 沖縄 오키나와
        aomori: 青森
        iwate: 岩手
        akita: 秋田
        miyagi: 宮城
        yamagata: 山形
        fukushima: 福島県
        ibaraki: 茨城
        tochigi: 栃木
        gunma: gumma 群馬
        toyama: 富山
        ishikawa: 石川県
        kanazawa: 金沢
        fukui: 福井
        yamanashi: 山梨
        gifu: 岐阜
        hokkaido: 北海道 홋카이도
        hokuriku: 北陸
        shikoku: 四国
        kyushu: kiushu 九州 규슈
        kansai: 関西
        kanto: 関東
        seoul: 首尔 ソウル 서울 서울특별시 汉城
        busan: pusan 釜山 부산 부산광역시 プサン
        incheon: inchon 仁川 인천 インチョン
        daegu: taegu 大邱 대구
        daejeon: taejon 大田广域市 대전
        gwangju: kwangju 光州 광주
        ulsan: 蔚山 울산
        suwon: 水原 수원
        changwon: 昌原 창원
        pohang: 浦项 포항
        gyeonggi: kyonggi kyunggi 京畿 경기 경기도
        gangwon: kangwon 江原 강원 강원도
        chungcheong: chungchong 忠清 충청
        chungbuk: 忠北 충북 충청북도
        chungnam: 忠南 충남 충청남도
        jeonbuk: chonbuk jeollabuk 全北 전북 전라북도
        jeonnam: chonnam jeollanam 全南 전남 전라남도
        jeonju: chonju 全州 전주
        gyeongbuk: kyungpook kyongbuk gyeongsangbuk 庆北 경북 경상북도
        gyeongnam: kyungnam kyongnam gyeongsangnam 庆南 경남 경상남도
        jeju: cheju 济州 제주 제주도
        gimpo: kimpo 金浦 김포
        gumicity: 亀尾 구미
        gyeongju: kyongju 庆州 경주
        cheongju: chongju 清州 청주
        cheonan: chonan 天安 천안
        yongin: 龙仁 용인
        seongnam: songnam 城南 성남
        pyongyang: phyongyang pyeongyang 平壤 평양
        kaesong: gaeseong 开城 개성
        nampo: nampho 남포
        hamhung: hamheung 咸兴 함흥
        wonsan: 元山 원산
        london: 伦敦 ロンドン 런던
        newyork: new_york 纽约 ニューヨーク 뉴욕
        paris: 巴黎 パリ 파리
        vietnam: 越南 ベトナム 베트남
        cambodia: cambodian 柬埔寨 カンボジア 캄보디아
        laos: lao 老挝 ラオス 라오스
        mongolia: 外蒙古 モンゴル 몽골
        england: イングランド

        [telling]
        acer: 宏碁 宏基電腦 エイサー 에이서
        asus: 华硕 エイスース asustek
        mediatek: 联发科 联发科技 メディアテック 미디어텍
        tsmc: 台积电 台湾积体电路制造 台湾积体电路 taiwan_semiconductor_manufacturing taiwan_semiconductor
        umc: 联华电子 联电 united_microelectronics
        smic: 中芯国际 中芯国际集成电路制造 中芯 semiconductor_manufacturing_international
        foxconn: 鸿海 富士康 フォックスコン 폭스콘 honhai hon_hai
        quanta: 广达 広達
        compal: 仁宝
        wistron: 纬创
        pegatron: 和硕
        inventec: 英业达
        liteon: 光宝
        delta: 台达 台达电子
        realtek: 瑞昱
        novatek: 联咏
        winbond: 华邦
        macronix: 旺宏
        advantech: 研华
        htc: 宏达电 宏达国际
        auo: 友达 友达光电 au_optronics
        innolux: 群创 群创光电
        evergreen: 长荣 長榮 エバーグリーン
        yangming: 阳明海运 yang_ming_marine
        evaair: 长荣航空 eva_airways
        chinaairlines: 中华航空 チャイナエアライン
        unipresident: 统一企业
        fubon: 富邦
        cathay: 国泰 キャセイ
        cathaypacific: 国泰航空 キャセイパシフィック cathay_pacific_airways
        guotaijunan: 国泰君安
        guotaifund: 国泰基金 guotai_asset
        sinopac: 永丰
        esun: 玉山
        ctbc: 中国信托 中信金控 chinatrust
        formosaplastics: 台塑 台湾塑胶
        nanyaplastics: 南亚塑胶 nan_ya
        giant: 捷安特 ジャイアント
        giantmanufacturing: 巨大机械
        merida: 美利达
        synnex: 联强
        gigabyte: 技嘉
        msi: 微星 微星科技 micro_star
        dlink: 友讯
        zyxel: 合勤
        chunghwatelecom: 中华电信
        chunghwapost: 中华邮政
        fareastone: 远传 远传电信
        taiwanmobile: 台湾大哥大
        netease: 网易 ネットイース 넷이즈
        jd: 京东 ジンドン 징동 jingdong jd_com
        vanke: 万科
        haier: 海尔 ハイアール 하이얼
        gree: 格力
        hisense: 海信 ハイセンス 하이센스
        midea: 美的 マイディア
        skyworth: 创维 スカイワース
        konka: 康佳
        changhong: 长虹 四川长虹
        catl: 宁德时代 寧德時代 contemporary_amperex_technology contemporary_amperex 宁德时代新能源
        byd: 比亚迪 비야디 ビーワイディー
        xiaomi: 小米 シャオミ 샤오미
        huawei: 华为 ファーウェイ 화웨이 フアウェイ
        tencent: 腾讯 テンセント 텐센트
        alibaba: 阿里巴巴 アリババ 알리바바
        aliyun: 阿里云 alibaba_cloud
        antgroup: 蚂蚁集团 蚂蚁金服 ant_financial
        alipay: 支付宝 アリペイ 알리페이
        taobao: 淘宝 タオバオ 타오바오
        tmall: 天猫
        ctrip: 携程 シートリップ 씨트립 trip_com
        pinduoduo: 拼多多 pdd
        meituan: 美团
        bytedance: 字节跳动 バイトダンス 바이트댄스
        tiktok: 抖音 ティックトック 틱톡 douyin
        kuaishou: 快手
        baidu: 百度 バイドゥ 바이두
        sina: 新浪
        sohu: 搜狐
        weibo: 微博 웨이보
        bilibili: 哔哩哔哩 ビリビリ
        didi: 滴滴 滴滴出行 ディディ 디디추싱 didi_chuxing
        lenovo: 联想 レノボ 레노버
        zte: 中兴通讯 中兴 ゼットティーイー zhongxing
        oppo: 欧珀 オッポ 오포
        vivo: 维沃 ビボ 비보
        dji: 大疆 大疆创新 da_jiang
        hikvision: 海康威视 ハイクビジョン 하이크비전
        sensetime: 商汤 商汤科技 センスタイム
        megvii: 旷视 旷视科技
        iflytek: 科大讯飞
        boe: 京东方 boe_technology
        longi: 隆基 隆基绿能
        jinkosolar: 晶科能源
        trinasolar: 天合光能
        jasolar: 晶澳
        goldwind: 金风科技 金风
        sungrow: 阳光电源
        envision: 远景能源 远景
        unicom: 联通 유니콤
        sinopec: 中石化 中国石化 中国石油化工 中国石油化工集团 china_petroleum_and_chemical china_petrochemical
        petrochina: 中国石油天然气 ペトロチャイナ 페트로차이나
        cnpc: 中石油 中国石油天然气集团 china_national_petroleum
        cnooc: 中海油 中国海洋石油 china_national_offshore_oil
        sinochem: 中化 中国中化 シノケム
        chemchina: 中国化工集团
        cofco: 中粮 中粮集团
        sinograin: 中储粮
        sinopharm: 国药 国药集团 中国医药集团
        sinotruk: 中国重汽 中国重型汽车
        sinotrans: 中国外运 中外运
        sinosteel: 中钢集团
        cosco: 中远 中国远洋海运 中国远洋 コスコ 코스코 china_ocean_shipping cosco_shipping
        chinamerchants: 招商局
        chinamerchantsbank: 招商银行 招行
        chinamerchantssecurities: 招商证券
        citic: 中信 中国中信
        citicbank: 中信银行 china_citic_bank
        everbright: 光大
        pingan: 平安 中国平安 ピンアン 핑안 china_ping_an
        picc: 中国人民保险 中国人保 peoples_insurance_company_of_china
        cpic: 中国太保 太平洋保险 china_pacific_insurance
        cicc: 中金公司 中国国际金融 china_international_capital
        icbc: 中国工商银行 工商银行 工行 industrial_and_commercial_bank_of_china industrial_and_commercial_bank
        pufa: 浦发银行 上海浦东发展银行 shanghai_pudong_development_bank spd_bank spdb
        cgb: 广发银行 china_guangfa_bank
        huatai: 华泰
        norinco: 中国兵器工业 北方工业 中国北方工业 china_north_industries
        avic: 中航工业 中国航空工业 中航 aviation_industry_corporation_of_china
        comac: 中国商飞 中国商用飞机 commercial_aircraft_corporation_of_china
        casc: 中国航天科技 china_aerospace_science_and_technology
        casic: 中国航天科工 china_aerospace_science_and_industry
        crrc: 中国中车 中车
        crec: 中国中铁 china_railway_engineering china_railway_group
        crcc: 中国铁建 china_railway_construction
        cscec: 中国建筑工程 中国建筑股份 china_state_construction_engineering china_state_construction
        cccc: 中国交通建设 中国交建 china_communications_construction
        powerchina: 中国电建 中国电力建设
        ceec: 中国能建 中国能源建设 china_energy_engineering
        stategrid: 国家电网 国网 state_grid_of_china state_grid_corporation_of_china
        southerngrid: 南方电网 中国南方电网 china_southern_power_grid
        spic: 国家电投 国家电力投资 state_power_investment
        chalco: 中国铝业 中铝 aluminum_corporation_of_china aluminium_corporation_of_china chinalco
        minmetals: 五矿
        baosteel: 宝钢 宝山钢铁 baoshan_iron_and_steel
        baowu: 宝武 中国宝武
        ansteel: 鞍钢 鞍山钢铁
        shougang: 首钢
        sany: 三一
        zoomlion: 中联重科
        xcmg: 徐工
        weichai: 潍柴
        saic: 上汽 上汽集团
        faw: 一汽 中国一汽 第一汽车 中国第一汽车 first_automobile_works
        dongfeng: 东风
        fawvolkswagen: 一汽大众
        saicvolkswagen: 上汽大众
        shanghaivolkswagen: 上海大众
        gac: 广汽 広汽
        baic: 北汽 北汽集团
        geely: 吉利 ジーリー
        greatwall: 长城
        chery: 奇瑞
        nio: 蔚来 ニオ 니오
        xpeng: 小鹏 샤오펑 xiaopeng
        liauto: 理想汽车
        fotonmotor: 福田汽车
        yutong: 宇通
        kinglong: 金龙客车 金龙汽车
        moutai: 茅台
        kweichowmoutai: 贵州茅台 贵州茅台酒 guizhou_moutai
        wuliangye: 五粮液
        tsingtao: 青岛啤酒 tsingtao_brewery
        yanjing: 燕京
        mengniu: 蒙牛
        yili: 伊利
        wahaha: 娃哈哈
        tingyi: 康师傅 master_kong
        luckin: 瑞幸
        haidilao: 海底捞 하이디라오
        tongrentang: 同仁堂
        beigene: 百济神州
        wuxiapptec: 药明康德
        hengrui: 恒瑞
        anta: 安踏
        lining: 李宁
        evergrande: 恒大
        countrygarden: 碧桂园
        poly: 保利
        gemdale: 金地集团
        longfor: 龙湖
        wanda: 万达
        suning: 苏宁
        gome: 国美
        sfexpress: 顺丰 顺丰速运 顺丰控股 s_f_holding sf_holding sf
        yto: 圆通
        sto: 申通
        zto: 中通快递
        yunda: 韵达
        hainanairlines: 海南航空
        airchina: 中国国际航空 国航
        chinaeasternairlines: 东方航空 中国东方航空
        chinasouthernairlines: 南方航空 中国南方航空
        tsinghua: 清华 칭화 qinghua
        sunyatsen: 中山大学 sun_yat_sen_university
        soochowuniversity: 东吴大学
        jiaotong: 交通大学 jiaotong_university jiao_tong_university
        tongji: 同济
        renminuniversity: 中国人民大学 renmin_university_of_china
        ustc: 中国科学技术大学 university_of_science_and_technology_of_china
        founder: 方正集团 北大方正
        unigroup: 紫光 tsinghua_unigroup
        inspur: 浪潮
        neusoft: 东软
        yonyou: 用友
        kingdee: 金蝶
        kingsoft: 金山软件 金山办公
        hangseng: 恒生 恒生銀行 hang_seng_bank
        standardchartered: 渣打 スタンダードチャータード 스탠다드차타드
        hsbc: 汇丰 滙豐 香港上海汇丰银行 香港上海滙豐銀行 hongkong_and_shanghai_banking hong_kong_and_shanghai_banking
        bea: 东亚银行 bank_of_east_asia
        cheungkong: 长江实业
        ckhutchison: 长江和记
        hutchison: 和记
        hutchisonwhampoa: 和记黄埔
        sunhungkai: 新鸿基
        hendersonland: 恒基兆业 恒基
        newworld: 新世界
        swire: 太古 スワイヤー
        jardine: 怡和
        wharf: 九龙仓
        hanglung: 恒隆
        sinoland: 信和置业
        lifung: 利丰 li_and_fung
        vtech: 伟易达
        clp: 中电控股
        mtr: 港铁 香港铁路
        hongkongchinagas: 煤气公司 towngas
        pccw: 电讯盈科
        galaxyentertainment: 银河娱乐
        chowtaifook: 周大福
        chowsangsang: 周生生
        leekumkee: 李锦记
        dbs: 星展
        ocbc: 华侨银行 oversea_chinese_banking
        uob: 大华银行 united_overseas_bank
        wilmar: 丰益国际 丰益
        capitaland: 凯德
        mitsubishi: 三菱 ミツビシ 미쓰비시 미츠비시
        mitsui: 三井 ミツイ 미쓰이 미츠이
        sumitomo: 住友 スミトモ 스미토모
        sumitomocorporation: 住友商事 sumitomo sumitomo_shoji
        mufg: 三菱ufj 三菱UFJ mitsubishi_ufj
        smbc: 三井住友銀行 三井住友 sumitomo_mitsui_banking sumitomo_mitsui
        smtb: 三井住友信託銀行 sumitomo_mitsui_trust_bank
        mizuho: みずほ ミズホ 미즈호 瑞穂
        nomura: 野村 ノムラ 노무라
        daiwasecurities: 大和証券
        shimadzu: 島津 シマヅ 시마즈 shimazu
        hitachi: 日立 ヒタチ 히타치
        panasonic: パナソニック 파나소닉 松下 matsushita
        fujitsu: 富士通 フジツウ 후지쯔 후지쓰
        nec: 日本電気 日本电气 nippon_electric
        kao: 花王 カオウ 카오
        shiseido: 資生堂 シセイドウ 시세이도
        nintendo: 任天堂 ニンテンドー 닌텐도
        sony: ソニー 소니 索尼
        canon: キヤノン キャノン 캐논 佳能
        nikon: ニコン 니콘 尼康
        olympus: オリンパス 올림푸스 奥林巴斯
        ricoh: リコー 리코 理光
        epson: エプソン 엡손 爱普生
        seiko: セイコー 세이코 精工舎
        citizen: シチズン 시티즌 西铁城
        casio: カシオ 카시오 卡西欧
        kyocera: 京セラ 京瓷 교세라
        murata: 村田 ムラタ 무라타
        muratamanufacturing: 村田製作所 murata_seisakusho
        toshiba: 東芝 トウシバ 도시바
        sharp: シャープ 샤프 夏普
        sanyo: 三洋 サンヨー 산요
        fujifilm: 富士フイルム 富士フィルム 후지필름 富士胶片
        fanuc: ファナック 화낙 发那科
        keyence: キーエンス 키엔스 基恩士
        omron: オムロン 오므론 欧姆龙
        yaskawa: 安川
        komatsu: コマツ 小松製作所 小松 고마쓰
        kubota: クボタ 久保田 구보타
        yanmar: ヤンマー 洋马 얀마
        toyota: トヨタ 丰田 豊田 도요타 토요타
        toyotsu: 豊田通商 toyota_tsusho
        honda: ホンダ 本田 혼다
        hondamotor: 本田技研工業 本田技研 honda_giken_kogyo honda_giken
        nissan: 日産 ニッサン 닛산
        mazda: マツダ 马自达 마쓰다 마츠다
        subaru: スバル 斯巴鲁 스바루
        suzuki: スズキ 铃木 스즈키
        daihatsu: ダイハツ 大发 다이하쓰
        isuzu: いすゞ いすず 五十铃 이스즈
        hino: 日野
        yamaha: ヤマハ 雅马哈 야마하
        kawasaki: カワサキ 川崎 가와사키
        bridgestone: ブリヂストン ブリジストン 普利司通 브리지스톤
        yokohamarubber: 横浜ゴム 横滨橡胶
        denso: デンソー 电装 덴소
        aisin: アイシン 爱信 아이신
        softbank: ソフトバンク 软银 소프트뱅크
        rakuten: 楽天 ラクテン 라쿠텐
        ntt: 日本電信電話 nippon_telegraph_and_telephone nippon_telegraph_telephone
        nttdocomo: ドコモ NTTドコモ docomo
        kddi: ケイディーディーアイ
        dentsu: 電通 电通 덴츠
        hakuhodo: 博報堂
        recruit: リクルート
        uniqlo: ユニクロ 优衣库 유니클로
        fastretailing: ファーストリテイリング 迅销
        muji: 無印良品 무인양품
        ryohinkeikaku: 良品計画
        aeon: イオン 永旺 이온
        sevenandi: セブン＆アイ seven_i
        seveneleven: セブンイレブン セブン-イレブン 세븐일레븐
        lawson: ローソン 罗森 로손
        familymart: ファミリーマート 全家便利 패밀리마트
        takashimaya: 高島屋 다카시마야
        isetan: 伊勢丹 이세탄
        mitsukoshi: 三越
        isetanmitsukoshi: 三越伊勢丹
        daimaru: 大丸
        kikkoman: キッコーマン 龟甲万 기꼬만
        ajinomoto: 味の素 味之素 아지노모토
        asahi: アサヒ 朝日 아사히
        kirin: キリン 麒麟 기린
        sapporobreweries: サッポロビール サッポロホールディングス sapporo_holdings
        suntory: サントリー 三得利 산토리
        meiji: 明治 メイジ 메이지
        morinaga: 森永
        yakult: ヤクルト 养乐多 益力多 야쿠르트
        nisshin: 日清 닛신
        calbee: カルビー 卡乐比 가루비
        kewpie: キユーピー キューピー 丘比
        takeda: 武田 タケダ 다케다
        astellas: アステラス 安斯泰来 아스텔라스
        daiichisankyo: 第一三共 다이이찌산쿄
        eisai: エーザイ 卫材 에자이
        otsuka: 大塚 オオツカ 오츠카 ohtsuka
        chugaipharmaceutical: 中外製薬
        shionogi: 塩野義 시오노기
        terumo: テルモ 泰尔茂 테루모
        sysmex: シスメックス 希森美康 시스멕스
        hoya: ホーヤ 豪雅
        itochu: 伊藤忠 이토추
        itochucorporation: 伊藤忠商事 itochu itochu_shoji
        marubeni: 丸紅 마루베니
        mitsuicorporation: 三井物産 mitsui_bussan mitsui
        mitsubishicorporation: 三菱商事 mitsubishi mitsubishi_shoji
        sojitz: 双日 소지쓰
        kanematsu: 兼松
        kajima: 鹿島
        obayashi: 大林組 ohbayashi
        taisei: 大成建設
        shimizu: 清水建設
        takenaka: 竹中工務店
        daiwahouse: 大和ハウス 大和房屋
        sekisui: 積水
        shinetsu: 信越 신에츠
        asahikasei: 旭化成 아사히카세이
        toray: 東レ 東麗 东丽 도레이
        teijin: 帝人 데이진
        kuraray: クラレ 可乐丽 쿠라레
        nittodenko: 日東電工 니토덴코
        agc: 旭硝子 asahi_glass
        idemitsu: 出光 이데미쓰
        eneos: エネオス 新日本石油
        inpex: 国際石油開発帝石
        jr: ジェイアール
        ana: 全日本空輸 全日空 all_nippon_airways
        jal: 日本航空 일본항공 japan_airlines japan_air_lines
        nyk: 日本郵船 nippon_yusen
        mol: 商船三井 mitsui_osk_lines mitsui_o_s_k_lines
        kline: 川崎汽船 kawasaki_kisen
        yamato: ヤマト
        sagawa: 佐川急便
        nhk: 日本放送協会 japan_broadcasting
        tepco: 東京電力 tokyo_electric_power
        tokyoelectron: 東京エレクトロン 东京电子 도쿄일렉트론
        advantest: アドバンテスト 爱德万 어드반테스트
        renesas: ルネサス 瑞萨 르네사스
        kioxia: キオクシア 铠侠 키옥시아
        lasertec: レーザーテック
        dainippon: 大日本印刷 dai_nippon_printing dnp
        toppan: 凸版 トッパン
        sega: セガ 世嘉 세가
        konami: コナミ 科乐美 코나미
        capcom: カプコン 卡普空 캡콤
        bandai: バンダイ 万代 반다이
        squareenix: スクウェア・エニックス スクエニ
        toho: 東宝
        toei: 東映 토에이
        shueisha: 集英社
        kodansha: 講談社
        shogakukan: 小学館
        kadokawa: 角川 カドカワ
        daikin: ダイキン 大金 다이킨
        noritake: ノリタケ
        toto: 東陶 トートー
        lixil: リクシル 骊住 릭실
        nidec: 日本電産 ニデック 니덱
        tdk: ティーディーケイ
        ihi: 石川島播磨 石川島播磨重工業
        jfe: ジェイエフイー
        kobelco: コベルコ 神戸製鋼 神户制钢 kobe_steel
        nipponsteel: 日本製鉄 新日鉄住金 新日鐵 新日铁
        keio: 慶應 慶応 庆应
        waseda: 早稲田 와세다
        lg: 엘지 乐金 エルジー
        sk: 에스케이 鲜京
        skhynix: 에스케이하이닉스 SK하이닉스 海力士
        hynix: 하이닉스 ハイニックス
        samsung: 삼성 三星 サムスン
        samsungcnt: 삼성물산 samsung_c_and_t
        hyundai: 현대 ヒュンダイ ヒョンデ 现代
        hyundaimotor: 현대차
        hyundaimobis: 현대모비스
        naver: 네이버 ネイバー
        kakao: 카카오 カカオ
        kakaobank: 카카오뱅크
        kbank: 케이뱅크
        tossbank: 토스뱅크
        coupang: 쿠팡 クーパン 酷澎
        lotte: 롯데 ロッテ 乐天
        kia: 기아 起亚 キア
        doosan: 두산 斗山 ドゥサン
        doosanenerbility: 두산에너빌리티
        hanwha: 한화 韩华 ハンファ
        posco: 포스코 浦项制铁 ポスコ
        kt: 케이티
        kepco: 한국전력공사 한국전력 한전 韩国电力公社 韩国电力公司 korea_electric_power
        khnp: 한국수력원자력 korea_hydro_and_nuclear_power korea_hydro_nuclear_power
        kogas: 한국가스공사 korea_gas
        korail: 한국철도공사 코레일 korea_railroad
        kwater: 한국수자원공사 korea_water_resources
        kbs: 한국방송공사 korean_broadcasting_system
        mbc: 문화방송 munhwa_broadcasting
        kookminbank: 국민은행 kb국민은행
        kookminuniversity: 국민대학교
        ibk: 기업은행 중소기업은행 industrial_bank_of_korea
        kdb: 산업은행 한국산업은행 korea_development_bank
        eximkorea: 한국수출입은행 export_import_bank_of_korea korea_eximbank
        nonghyupbank: 농협은행 nh_bank
        shinhan: 신한 新韩
        gs: 지에스
        cj: 씨제이
        cheiljedang: 제일제당
        ls: 엘에스
        hd: 에이치디
        hdhyundai: HD현대
        hyosung: 효성 晓星
        kolon: 코오롱 可隆
        daelim: 대림
        daewoo: 대우 大宇 デウ
        ssangyong: 쌍용 双龙
        kumho: 금호 锦湖
        asiana: 아시아나
        asianaairlines: 韩亚航空
        koreanair: 대한항공 大韩航空 korean_air_lines
        jejuair: 제주항공 济州航空
        hanjin: 한진 韩进
        hmm: 에이치엠엠 현대상선 hyundai_merchant_marine
        hankooktire: 한국타이어 韩泰轮胎 hankook_tyre
        nexen: 넥센
        nexon: 넥슨 ネクソン
        ncsoft: 엔씨소프트
        netmarble: 넷마블
        krafton: 크래프톤
        celltrion: 셀트리온 セルトリオン
        samsungbiologics: 삼성바이오로직스 三星生物
        amorepacific: 아모레퍼시픽 爱茉莉太平洋
        nongshim: 농심 农心
        orion: 오리온 好丽友
        ottogi: 오뚜기 不倒翁
        binggrae: 빙그레 宾格瑞
        parisbaguette: 파리바게뜨 巴黎贝甜
        shinsegae: 신세계
        emart: 이마트
        homeplus: 홈플러스
        hite: 하이트 海特
        jinro: 진로 真露
        ktng: 케이티앤지 kt_and_g kt_g
        yuhan: 유한양행
        yonsei: 연세 延世
        ewha: 이화 梨花
        kaist: 한국과학기술원 korea_advanced_institute_of_science_and_technology
        postech: 포항공과대학교 포항공대 pohang_university_of_science_and_technology
        koreauniversity: 고려대학교 高丽大学 高麗大学校
        chosununiversity: 조선대학교
        chosunilbo: 조선일보 朝鲜日报
        joongang: 중앙일보 joongang_ilbo
        donga: 동아일보 dong_a_ilbo donga_ilbo
        koreanreinsurance: 코리안리 korean_re
        kyobo: 교보
        miraeasset: 미래에셋
        apple: 苹果 アップル 애플
        microsoft: 微软 マイクロソフト 마이크로소프트
        google: 谷歌 グーグル 구글
        amazon: 亚马逊 アマゾン 아마존
        facebook: 脸书 フェイスブック 페이스북
        netflix: 网飞 奈飞 ネットフリックス 넷플릭스
        twitter: 推特 ツイッター 트위터
        intel: 英特尔 インテル 인텔
        nvidia: 英伟达 辉达 エヌビディア 엔비디아
        amd: 超威半导体 超微半导体 advanced_micro_devices
        qualcomm: 高通 クアルコム 퀄컴
        micron: 美光 マイクロン 마이크론
        ibm: 国际商业机器 日本アイ・ビー・エム 아이비엠 international_business_machines
        oracle: 甲骨文 オラクル 오라클
        cisco: 思科 シスコ 시스코
        dell: 戴尔 デル 델
        hewlettpackard: 惠普 ヒューレット・パッカード 휴렛팩커드 hp
        xerox: 施乐 ゼロックス 제록스
        kodak: 柯达 コダック 코닥
        adobe: 奥多比 アドビ 어도비
        sap: 思爱普
        tesla: 特斯拉 テスラ 테슬라
        ford: 福特 フォード 포드
        generalmotors: 通用汽车 ゼネラル・モーターズ 제너럴모터스
        generalelectric: 通用电气 ゼネラル・エレクトリック 제너럴일렉트릭
        chevrolet: 雪佛兰 シボレー 쉐보레
        chrysler: 克莱斯勒 クライスラー 크라이슬러
        boeing: 波音 ボーイング 보잉
        airbus: 空中客车 空客 エアバス 에어버스
        lockheed: 洛克希德 ロッキード 록히드
        honeywell: 霍尼韦尔 ハネウェル 허니웰
        caterpillar: 卡特彼勒 キャタピラー 캐터필라
        mcdonalds: 麦当劳 マクドナルド 맥도날드
        starbucks: 星巴克 スターバックス 스타벅스
        cocacola: 可口可乐 コカ・コーラ 코카콜라
        pepsi: 百事 百事可乐 ペプシ 펩시 pepsico
        kfc: 肯德基 ケンタッキーフライドチキン
        disney: 迪士尼 ディズニー 디즈니
        nike: 耐克 ナイキ 나이키
        adidas: 阿迪达斯 アディダス 아디다스
        walmart: 沃尔玛 ウォルマート 월마트
        costco: 开市客 コストコ
        carrefour: 家乐福 カルフール 까르푸
        ikea: 宜家 イケア 이케아
        pfizer: 辉瑞 ファイザー 화이자
        merck: 默克 メルク 머크
        msdmerck: 默沙东 merck_sharp_and_dohme msd
        roche: 罗氏 ロシュ 로슈
        novartis: 诺华 ノバルティス 노바티스
        bayer: 拜耳 バイエル 바이엘
        sanofi: 赛诺菲 サノフィ 사노피
        astrazeneca: 阿斯利康 アストラゼネカ 아스트라제네카
        glaxosmithkline: 葛兰素史克 グラクソ・スミスクライン 글락소스미스클라인 gsk
        johnsonjohnson: 强生 ジョンソン・エンド・ジョンソン 존슨앤드존슨 johnson_and_johnson
        abbott: 雅培 アボット 애보트
        novonordisk: 诺和诺德 ノボノルディスク 노보노디스크
        volkswagen: 大众汽车 フォルクスワーゲン 폭스바겐 폴크스바겐
        bmw: 宝马 비엠더블유
        mercedesbenz: 梅赛德斯奔驰 梅赛德斯-奔驰 奔驰 メルセデス・ベンツ 메르세데스벤츠
        daimler: 戴姆勒 ダイムラー 다임러
        audi: 奥迪 アウディ 아우디
        porsche: 保时捷 ポルシェ 포르쉐
        ferrari: 法拉利 フェラーリ 페라리
        volvo: 沃尔沃 ボルボ 볼보
        renault: 雷诺 ルノー 르노
        peugeot: 标致 プジョー 푸조
        citroen: 雪铁龙 シトロエン 시트로엥
        fiat: 菲亚特 フィアット 피아트
        rollsroyce: 劳斯莱斯 ロールス・ロイス 롤스로이스
        michelin: 米其林 ミシュラン 미쉐린
        continental: 大陆集团 コンチネンタル 콘티넨탈
        pirelli: 倍耐力 ピレリ 피렐리
        goodyear: 固特异 グッドイヤー 굿이어
        bosch: 博世 ボッシュ 보쉬
        siemens: 西门子 シーメンス 지멘스
        thyssenkrupp: 蒂森克虏伯 ティッセンクルップ 티센크루프
        krupp: 克虏伯 クルップ
        basf: 巴斯夫 바스프
        henkel: 汉高 ヘンケル 헨켈
        linde: 林德 リンデ 린데
        allianz: 安联 アリアンツ 알리안츠
        deutschebank: 德意志银行 ドイツ銀行 도이체방크 도이치은행
        lufthansa: 汉莎 ルフトハンザ 루프트한자
        dhl: 敦豪
        philips: 飞利浦 フィリップス 필립스
        nokia: 诺基亚 ノキア 노키아
        ericsson: 爱立信 エリクソン 에릭슨
        abb: 阿西布朗勃法瑞
        schneider: 施耐德 シュナイダー 슈나이더
        alstom: 阿尔斯通 アルストム 알스톰
        nestle: 雀巢 ネスレ 네슬레
        unilever: 联合利华 ユニリーバ 유니레버
        danone: 达能 ダノン 다논
        heineken: 喜力 ハイネケン 하이네켄
        carlsberg: 嘉士伯 カールスバーグ 칼스버그
        budweiser: 百威 バドワイザー 버드와이저
        loreal: 欧莱雅 ロレアル 로레알
        chanel: 香奈儿 シャネル 샤넬
        hermes: 爱马仕 エルメス 에르메스
        gucci: 古驰 グッチ 구찌
        louisvuitton: 路易威登 ルイ・ヴィトン 루이비통
        lego: 乐高 レゴ 레고
        shell: 壳牌 シェル 쉘
        exxonmobil: 埃克森美孚 エクソンモービル 엑슨모빌
        chevron: 雪佛龙 シェブロン 쉐브론
        totalenergies: 道达尔 道达尔能源 トタルエナジーズ 토탈에너지스
        gazprom: 俄罗斯天然气工业 ガスプロム 가스프롬
        rosneft: 俄罗斯石油公司 ロスネフチ 로스네프트
        aramco: 沙特阿美 阿美 アラムコ 아람코 saudi_aramco
        procterandgamble: 宝洁 プロクター・アンド・ギャンブル 피앤지 procter_gamble
        colgate: 高露洁 コルゲート 콜게이트
        dupont: 杜邦 デュポン 듀폰
        dow: 陶氏 ダウ・ケミカル dow_chemical
        corning: 康宁 コーニング 코닝
        citibank: 花旗 花旗银行 シティバンク 씨티은행
        jpmorgan: 摩根大通 ジェー・ピー・モルガン 제이피모간 jpmorgan_chase
        morganstanley: 摩根士丹利 モルガン・スタンレー 모건스탠리
        goldmansachs: 高盛 ゴールドマン・サックス 골드만삭스
        merrilllynch: 美林 メリルリンチ 메릴린치
        blackrock: 贝莱德 ブラックロック 블랙록
        barclays: 巴克莱 バークレイズ 바클레이즈
        ubs: 瑞银
        creditsuisse: 瑞信 クレディ・スイス 크레디트스위스
        bnpparibas: 法国巴黎银行 BNPパリバ
        socgen: 法国兴业银行 ソシエテ・ジェネラル 소시에테제네랄 societe_generale
        prudential: 保诚 プルデンシャル 푸르덴셜
        manulife: 宏利 マニュライフ
        metlife: 大都会人寿 メットライフ 메트라이프
        aia: 友邦 友邦保险
        axa: 安盛 アクサ 악사
        visa: 维萨
        mastercard: 万事达 マスターカード 마스터카드
        paypal: 贝宝 ペイパル 페이팔
        fedex: 联邦快递 フェデックス 페덱스
        maersk: 马士基 マースク 머스크
        deloitte: 德勤 デロイト 딜로이트
        kpmg: 毕马威 삼정KPMG
        pwc: 普华永道 pricewaterhousecoopers
        ernstyoung: 安永 ernst_and_young ey
        accenture: 埃森哲 アクセンチュア 액센츄어
        mckinsey: 麦肯锡 マッキンゼー 맥킨지
        otis: 奥的斯 オーチス 오티스
        schindler: 迅达 シンドラー 쉰들러
        kone: 通力 코네
        hilton: 希尔顿 ヒルトン 힐튼
        marriott: 万豪 マリオット 메리어트
        hyatt: 凯悦 ハイアット 하얏트
        shangrila: 香格里拉 シャングリ・ラ 샹그릴라
        singtel: 新电信
        tata: 塔塔 タタ 타타
        infosys: 印孚瑟斯 インフォシス 인포시스
        petronas: 马来西亚国家石油 ペトロナス 페트로나스
        """;
}
