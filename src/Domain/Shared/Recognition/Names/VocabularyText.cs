namespace Entente.Recognition;

/// <summary>
/// Words that many companies carry, in the languages of the larger economies. One idea a line: its name, then how else it is said or shortened.
/// Folded: small, without accents, transliterated as Folding does; words of several parts have "_" between them. CJK in any form; it is folded to the simplified one.
/// Sections say how much a word tells when nothing is known of the other companies: [filler] next to nothing, [trade] what a company does or is, [place] where.
/// </summary>
static class VocabularyText
{
    public const string Lines = """
        [filler]
        headquarters: hq
        pmc: chvk private_military_company
        workshop: 製作所 製鋼所 제작소 本舗 本店 本社 物产 物産 물산 商店
        the: der die das le la les el los las il lo gli no nr num number nummer nomer numero 号 al ol ul ash
        of: de des du del della delle dei di da do dos von van vom den fur for per pour para na im am zu zum zur at in on by from to with og och ja
        and: und et y e e_t
        group: groupe gruppe grupo gruppo gruppa grupp grup groep koncern konzern concern csoport skupina skupnost grp gk gruppa_kompaniy group_of_companies 集团 集団 企业集团 グループ 그룹 مجموعة 团
        holding: holdco holdings hldg hldgs hld beteiligungen beteiligungs beteiligung beteiligungsgesellschaft participations participation participacoes participaciones partecipazioni kholding holdinq 控股 ホールディングス ホールディング 持株会社 홀딩스 지주 القابضة
        company: companies compania compagnie compagnia companhia comp co cie cia maatschappij kompania kompaniya kompanija kompani gesellschaft societe sociedad sociedade societa spolka spolecnost sirketi sirket selskab bolag yhtio firm firma firmy 公司 会社 회사 공사 شركة 公社
        corporation: corp korporatsiya korporacija korporatsia korp corporacion corporacao corporativo 总公司 総公司 공사총 コーポレーション 코퍼레이션
        enterprise: enterprises entreprise entreprises empresa empresas impresa predpriyatie predpriyatiye predpryiatiye unternehmen unternehmung ondernemingen isletmeleri 企业 엔터프라이즈 エンタープライズ 기업 기업소
        international: intl internationale internacional internazionale internasional intern mezhdunarodnyy mezhdunarodnaya mezhdunarodny mezhdunarodniy uluslararasi miedzynarodowy 国际 國際 インターナショナル 인터내셔널 국제 الدولية
        global: globale globaux worldwide weltweit mondial mondiale world welt mundial vsemirnyy グローバル 글로벌 全球 环球 世界 세계 العالمية
        business: businesses geschaft negocios biznes ビジネス 비즈니스 商务
        association: assoc assn associates asociacion associacao associazione assotsiatsiya verband verein vereinigung 협회 协会 協会 جمعية
        brothers: bros gebruder freres hermanos irmaos fratelli gebroeders bratya 兄弟
        sons: son sohne fils hijos filhos figli zonen synovya
        joint: sovmestnoye sovmestnoe 合资 합영
        branch: filial filiale sucursal succursale niederlassung zweigniederlassung 分公司 支店 分店 지사 지점
        new: neue nouvelle nueva novo novyy novaya
        general: generale allgemeine obshchiy 总合

        [trade]
        bank: banks banque banco banca banka bankasi bankas banken bankaktiengesellschaft bancorp bk banking 银行 銀行 バンク 은행 뱅크 بنك مصرف البنك المصرف
        insurance: insurances ins assurance assurances assicurazioni assekuranz versicherung versicherungen versicherungs verzekeringen seguro seguros strakhovaya strakhovanie strakhovanye strakhovoye sigorta ubezpieczen ubezpieczeniowe pojistovna 保险 保険 보험 손해보험 التأمين للتامين
        life: leben lebensversicherung vie vida vita zhizn 人寿 生命 生命保険 생명 life_insurance 人寿保险 생명보험 生命保険
        reinsurance: ruck ruckversicherung reassurance reaseguros perestrakhovaniye 再保险 再保険 재보험
        securities: valores effekten titoli 证券 証券 증권
        finance: financial financials finances financiera financiere finanziaria finanz finanzen finansovaya finansovyy finansman fin finans 金融 财务 파이낸스 파이낸셜 금융 ファイナンス ファイナンシャル المالية
        capital: kapital капитал キャピタル 캐피탈 资本
        investment: investments invest inv investissement investissements inversiones investimentos investimenti investitionen investitsionnaya investitsii yatirim inwestycje 投资 投資 투자 인베스트먼트 インベストメント الاستثمار للاستثمار
        fund: funds fonds fondo fundo fond 基金 펀드 ファンド صندوق
        trust: treuhand 信托 信託 신탁
        leasing: lizing 租赁 リース 리스
        credit: kredit credito kreditnyy 信用 クレジット 신용
        asset: assets vermogens aktiv 资产 자산
        management: mgmt mgt mngt managements gestion gestao gestione upravlenie upravleniye verwaltung verwaltungs zarzadzanie yonetim 管理 マネジメント 매니지먼트 관리 الادارة
        service: services svc svcs srv servicio servicios servico servicos servizi servis dienst dienste dienstleistungen dienstleistung diensten uslugi tjanster hizmetleri サービス 服务 서비스 الخدمات للخدمات
        solution: solutions soluciones solucoes soluzioni losungen resheniya ソリューション ソリューションズ 解决方案 솔루션 솔루션즈
        system: systems systeme sistema sistemas sistemi sistemy sys systemy systemes systemhaus システム システムズ 系统 系統 시스템 시스템즈
        technology: technologies tech techs technologie technologien tecnologia tecnologias tecnologie tekhnologii tekhnologiya tekhnologiy teknoloji teknologi technologija technol technik technique tekhnika technical technics technic tekhnicheskiy 科技 技术 技術 テクノロジー テクノロジーズ 테크놀로지 테크 기술 تكنولوجيا التكنولوجيا
        digital: digitale 数字 デジタル 디지털
        software: logiciel logiciels programmnoe 软件 ソフトウェア 소프트웨어 소프트
        data: daten donnees dati dannye 数据 データ 데이터
        information: informatics informatique informatica informatik informationstechnik info 信息 情報 정보 인포
        internet: online 互联网 网 インターネット 인터넷
        network: networks netzwerk reseau red rede rete 网络 ネットワーク ネットワークス 네트웍스 네트워크
        communication: communications comms kommunikation comunicaciones comunicacoes comunicazioni svyaz kommunikatsii 通信 通讯 커뮤니케이션 コミュニケーションズ コミュニケーション الاتصالات 交通
        telecom: telecoms telecommunication telecommunications telekom telekommunikation telecomunicaciones telecomunicacoes telecomunicazioni telekommunikatsii telekomunikasi telco telekomunikasyon 电信 電信 テレコム 텔레콤 통신
        electronics: electronic elektronik elektronika elec electronica elettronica electronique 电子 電子 전자 エレクトロニクス إلكترونيات
        electric: electrical electricity elektro elektrizitat electrique electricite electricidad elettrica elettrico elektricheskiy elektrik elettricita 电气 電気 電機 电机 电器 전기 エレクトリック كهرباء الكهرباء
        power: kraftwerk kraftwerke potencia 电力 電力 전력 파워 パワー 动力 electric_power electrical_power power_electric
        energy: energie energies energia energi energiya energetika energeticheskaya energo enerji energija 能源 能量 에너지 エネルギー エナジー الطاقة طاقة
        oil: nk petroleum petrol petroleo petrole petrolio erdol neft neftyanaya neftyanoy nefte nafta naftowa mineralol 石油 석유 원유 النفط نفط للنفط البترول
        gas: gaz gasi gazovaya gazowa erdgas 燃气 瓦斯 ガス 가스 天然气 الغاز غاز للغاز
        petrochemical: petrochemicals petrochimie neftekhim neftekhimiya petroquimica petrokimya 石化 石油化工 석유화학 البتروكيماويات للبتروكيماويات
        chemical: chemicals chem chemie chimie chimique quimica quimicas chimica khimiya khimicheskiy khim kimya chemische chemia 化学 化工 화학 ケミカル الكيماويات
        pharmaceutical: pharmaceuticals pharma pharm pharmacie farmaceutica farmaceutici farmatsevtika farma arzneimittel pharmazeutische ilac 制药 製薬 药业 薬品 医药 医薬 제약 약품 ファーマ للادوية
        medical: medicine medizin medizintechnik medica medico med meditsina meditsinskiy medikal medizinische medicale 医疗 医療 의료 메디칼 メディカル
        health: healthcare gesundheit sante salud saude salute zdorovye saglik 健康 ヘルスケア 헬스케어 الصحة
        hospital: hospitals klinik klinikum krankenhaus clinic clinique bolnitsa hastanesi 医院 病院 병원 مستشفى
        biotechnology: biotech biotechnologies biotechnologie 生物科技 바이오 バイオ 生物
        motor: motors auto autos automobile automobiles automotive automobil automobili motoren avto avtomobil avtomobilnyy otomotiv otomobil automoviles 汽车 自動車 モーター モータース 자동차 모터스 모터 السيارات
        air: aviation avia aviatsiya aviatsionnaya luftfahrt aviacion havacilik 航空 항공 エアライン エアラインズ airline airlines airways aerolineas aviakompaniya fluggesellschaft lignes_aeriennes linee_aeree hava_yollari 航空公司 에어 エアー الطيران طيران
        aerospace: aeronautics aerospatiale luftundraumfahrt 航天 宇宙 우주 エアロスペース
        airport: airports flughafen aeroport aeropuerto aeroporto 机场 空港 공항
        shipping: maritime marine navigation reederei schifffahrt armateur navegacion navigazione sudokhodnaya morskoy parokhodstvo denizcilik linii 海运 航运 船务 船舶 海運 해운 상선 轮船 الملاحة للملاحة
        shipbuilding: shipyard shipyards werft schiffbau chantiers astilleros sudostroitelnyy sudostroitelnaya verf 造船 조선소 조선해양 重工造船
        lines: line linien lignes lineas linee liniya ライン 라인
        logistics: logistic logistik logistique logistica logistika lojistik 物流 ロジスティクス 로지스틱스 물류
        transport: transports transportation transporte transportes trasporti transportnaya transportnyy nakliyat spedition cargo freight trans 运输 運輸 運送 운송 통운 النقل للنقل
        railway: railways railroad rail bahn eisenbahn chemins_de_fer ferrocarriles ferrovie zheleznye_dorogi demiryolu 铁路 鉄道 철도 السكك
        trading: trade trades handel handels handelsgesellschaft handelsges commerce comercio comercial commerciale commerciali torgovaya torgovyy torgovlya ticaret torg commercial traders trading_house torgovyy_dom td handelshaus 贸易 商贸 商事 貿易 通商 무역 상사 통상 トレーディング 商社 商行 التجارية للتجارة التجارة
        import: impor importacao importadora importexport impex impeks
        export: eksport exportadora exporters
        retail: einzelhandel roznichnaya perakende 零售 リテール 리테일 유통
        store: stores shop shops market markets markt mercado marche magazin supermarkt supermarket supermarkets 商场 百货 百貨 百貨店 超市 ストア 마트 백화점 department_store department_stores
        wholesale: grosshandel distribution distributors distributor distribucion distribuzione distributie vertrieb vertriebs 批发 卸売
        production: produktion produktions productora produccion proizvodstvo proizvodstvennyy proizvodstvennaya proizvodstvennoye products product produkt produkte produkts produits productos produtos prodotti produkty 产品 生产 제품 생산
        manufacturing: manufacture manufacturer manufacturers mfg mfr manuf fertigung fabrication fabricacion manifattura imalat 制造 製造 제조
        industry: industries industrial industrie industriel industrielle industria industrias industriale industriali promyshlennyy promyshlennaya promyshlennost prom ind indus industri sanayi przemysl przemyslowy 工业 工業 产业 産業 实业 実業 공업 산업 インダストリー インダストリーズ 인더스트리 الصناعية الصناعات صناعات
        factory: factories fabrik fabrika fabbrica fabrica usine usines plant plants zavod zavody zaklady zaklad werk werke works kombinat kombinate mill mills 工厂 工場 厂 廠 공장 製鋼所 مصنع combine
        heavyindustry: heavy_industries heavy_industry schwerindustrie tyazhelaya_promyshlennost 重工 重工业 重工業 중공업
        heavy: schwer tyazhelyy tyazheloe
        machinery: machine machines maschinen maschinenbau maskin maquinaria macchine mashinostroitelnyy mashinostroenie mashinostroeniye makina mech mechanical mekhanicheskiy mechanik 机械 機械 기계 マシナリー machine_building mechanical_engineering
        equipment: equip ausrustung equipement equipos oborudovanie oborudovaniye 设备 設備 장비 설비 معدات
        tool: tools werkzeug werkzeuge outils herramientas instrument instruments instrumente 工具 仪器 기기
        steel: stahl acier aceros acciaio acciaierie acciaieria stal staleliteynyy demir celik siderurgica 钢铁 鋼鉄 製鉄 钢 제철 철강 スチール الصلب للحديد
        metal: metals metall metallurgy metallurgie metallurgicheskiy metallurgical metalurji metallurgiya metalli metales metallurgicheskiy_kombinat 金属 冶金 금속 メタル المعادن
        aluminium: aluminum alyuminiy alyuminievyy aluminio 铝业 알루미늄 アルミニウム アルミ
        mining: mine mines mineral minerals bergbau minera minero mineria gornyy gornaya gorno maden madencilik ugol 矿业 鉱業 矿 鉱山 광업 المناجم التعدين
        coal: kohle charbon ugolnaya ugolnyy komur 煤炭 煤业 석탄 石炭
        gold: oro zoloto 黄金
        cement: zement ciment cemento tsement cimento 水泥 セメント 시멘트 الاسمنت
        construction: constructions constr bau bauunternehmen bauunternehmung construccion construcciones construcao construcoes costruzioni stroitelnaya stroitelnyy stroitelstvo stroy budowlane insaat byggeri bygg bouw 建设 建筑 建設 工務店 건설 المقاولات الانشاءات
        building: builders gebaude batiment edificaciones 大厦 ビル 빌딩
        engineering: eng engg engineers ingenieria ingenierie ingegneria ingenieure ingenieur ingenieurburo inzhiniring engenharia muhendislik 工程 エンジニアリング 엔지니어링 الهندسية الهندسة
        design: gestaltung diseno projekt project projects proyectos projets progetti proekt proektnyy proje 设计 設計 デザイン 디자인 설계
        development: dev developments developer developers entwicklung developpement desarrollo desenvolvimento sviluppo razvitie razvitiya 开发 発展 发展 開発 개발 التنمية
        realestate: real_estate immobilien immobilier inmobiliaria imobiliaria immobiliare nedvizhimost properties property gayrimenkul 地产 房地产 不動産 置业 부동산 العقارية
        housing: wohnungsbau wohnbau wohnen home homes 住宅 住房 ハウス 주택
        hotel: hotels hotellerie otel gostinitsa 酒店 ホテル 호텔 فندق
        restaurant: restaurants gaststatten ristorante restaurante cafe 餐厅 レストラン 식당 饭店
        food: foods lebensmittel nahrungsmittel alimentos alimentaire alimentari alimentation gida pishchevaya pishchevoy 食品 フーズ フード 식품 푸드 餐饮 للاغذية
        beverage: beverages drinks getranke boissons bebidas bevande 饮料 飲料 음료
        brewery: breweries brewing brauerei brasserie cerveceria cervejaria pivovar pivovarennaya bira 啤酒 ビール 맥주
        agriculture: agricultural agro agri agrar agricola agricole agraire selskokhozyaystvennyy tarim 农业 農業 농업 아그로 الزراعية
        textile: textiles textil tekstil tekstilnyy 纺织 繊維 섬유 방직 紡績
        paper: papier papel papir 造纸 製紙 제지
        glass: glas verre vidrio vetro steklo 玻璃 硝子 ガラス 유리
        water: wasser eau agua acqua voda vodokanal 水务 水道 수도 المياه
        environment: environmental umwelt environnement ambiente ecology ekologiya 环保 環境 환경
        waste: entsorgung recycling dechets residuos
        media: medien medios midia 传媒 媒体 メディア 미디어 الاعلام
        press: presse prensa verlag verlagsgesellschaft publishing publishers publications editions editorial editora izdatelstvo yayincilik 出版 出版社 신문 出版集团 新聞 新闻
        news: zeitung nachrichten
        television: tv fernsehen televizyon televisi 电视 テレビ 텔레비전 방송
        entertainment: unterhaltung eglence 娱乐 エンタテインメント 엔터테인먼트
        film: films movie pictures kino 影业 映画 영화
        music: musik musique 音乐 音楽 뮤직
        game: games gaming spiele 游戏 ゲーム ゲームズ 게임즈
        sport: sports 体育 スポーツ 스포츠
        travel: reise reisen touristik tourism voyages viajes viaggi turizm tour tours tourisme 旅行 旅行社 旅游 観光 여행 トラベル السياحة للسياحة
        education: bildung educacion formazione obrazovanie egitim training akademie academy academie akademiya 教育 교육 学院 アカデミー 아카데미
        school: schule ecole escuela scuola shkola okulu schools 学校 학교
        university: universities univ universitat universite universidad universidade universita universitet universiteti universitesi uniwersytet universiteit hochschule 大学 大學 대학교 대학 جامعة
        college: colegio kolleg 专科学校 カレッジ
        institute: inst institut instituto istituto institution institutions nii nauchnoissledovatelskiy_institut nauchno_issledovatelskiy_institut scientific_research_institute research_institute 研究所 研究院 연구소 연구원 معهد
        research: forschung forschungs recherche investigacion pesquisa ricerca issledovaniya issledovatelskiy 研究 리서치 リサーチ
        science: sciences scientific wissenschaft nauka nauchnyy nauchno 科学 과학 サイエンス
        laboratory: laboratories labs lab labor labore laboratoire laboratoires laboratorios laboratoriya 实验室 研究室
        centre: center centers zentrum centro tsentr centrum ctr merkezi 中心 センター 센터 مركز
        consulting: consultants consultant consultancy consult beratung beratungs unternehmensberatung consulenza consultoria conseil conseils konsalting konsulting danismanlik advisory advisors 咨询 コンサルティング 컨설팅
        partners: partner partnership partnerschaft socios sootsies パートナーズ 파트너스 合伙
        agency: agentur agence agencia agenzia agentstvo ajans 代理 エージェンシー
        office: buro bureau biro ofis 办公室 事務所
        studio: studios atelier スタジオ
        foundation: stiftung fondation fundacion fundacao fondazione vakfi fundatsiya 基金会 財団 재단 مؤسسة
        ministry: ministerium ministere ministerio ministero ministerstvo bakanligi minister 部 省 وزارة
        government: regierung gouvernement gobierno govt gov pravitelstvo 政府 정부
        state: staatlich staatliche gosudarstvennyy gosudarstvennaya gosudarstvennoye gosudarstvennoe gos estatal devlet 国有 国营 国立
        national: natl nationale nacional nazionale natsionalnyy natsionalnaya narodowy ulusal milli nasional 国家 国民 국가 국립 ナショナル الوطنية الوطني
        federal: bundes federale federalnyy federalnoye federalnaya federalnoe 联邦
        central: zentral zentrale centrale tsentralnyy merkez 中央 중앙
        public: publique publico pubblico offentliche obshchestvennyy 公共 公
        people: peoples volks popular populaire narodnyy halk 人民 인민
        united: vereinigte unie unidos uniti obedinennaya obedinennyy birlesik 联合 聯合 연합 ユナイテッド المتحدة
        union: verbund soyuz birligi 联盟 연맹 ユニオン اتحاد
        cooperative: coop kooperativ cooperativa cooperatief genossenschaft kooperatif 合作社 協同組合 협동조합 التعاونية
        council: rat consejo consiglio sovet 委员会 협의회
        committee: komitee comite comitato komitet 위원회
        chamber: kammer chambre camara camera palata oda
        court: gericht tribunal mahkemesi 法院 법원
        army: armee armed forces ejercito armiya ordusu 军 軍 군
        police: polizei policia politsiya polis 警察 경찰
        defence: defense verteidigung defensa difesa oborona oboronnyy savunma 防卫 国防 防衛 방위 방산
        military: militar militaire voennyy voennaya askeri 军事 军工 군사
        missile: missiles raketen raketnyy raketnoe 导弹 미사일
        tactical: takticheskiy takticheskoe 战术
        security: securite sicherheit seguridad seguranca sicurezza bezopasnost guvenlik 安全 保安 セキュリティ 시큐리티 보안
        space: raum espace kosmos kosmicheskiy スペース
        nuclear: atom atomic nuklear nucleaire yadernyy atomnyy 核 核电 原子力 원자력 النووية
        special: spezial speciale spetsialnyy 特殊 특수
        party: partei parti partido partito partiya 党 당
        church: kirche eglise iglesia chiesa 教会 교회
        theatre: theater teatro teatr 剧院
        museum: musee museo muzey 博物馆 박물관
        library: bibliothek bibliotheque biblioteca 图书馆
        marketing: marketinq werbung werbe advertising publicite publicidad reklama reklam 广告 広告 광고 マーケティング 마케팅
        sales: verkauf ventes ventas vendite prodazhi satis 销售 販売 판매 セールス
        supply: supplies snabzhenie versorgung 供应 供給 공급
        storage: lager lagerung lagerhaus warehouse warehousing 仓储 倉庫 창고
        packaging: verpackung verpackungen emballage embalajes ambalaj 包装 포장
        plastic: plastics kunststoff kunststoffe plastik plastiques plasticos 塑料 塑胶 プラスチック 플라스틱
        rubber: gummi caoutchouc caucho gomma kauchuk 橡胶 ゴム 고무 タイヤ 타이어
        wood: holz bois madera legno 木材 목재
        furniture: mobel meubles muebles mobili mebel mobilya 家具 가구
        fashion: mode moda 时装 服装 服饰 ファッション 패션
        cosmetics: kosmetik cosmetique cosmeticos kosmetika 化妆品 化粧品 화장품
        tobacco: tabak tabac tabaco tabacco tutun 烟草 たばこ 담배
        sugar: zucker sucre azucar zucchero sakhar 糖业 製糖 제당
        semiconductor: semiconductors halbleiter 半导体 半導体 반도체 セミコンダクター
        battery: batterie batterien batteries bateria 电池 電池 배터리
        display: displays 显示 ディスプレイ 디스플레이
        computer: computers rechner ordinateur 计算机 コンピュータ コンピューター 컴퓨터
        robot: robotics robotik 机器人 ロボット 로봇 로보틱스
        mobile: mobil movil モバイル 모바일 移动
        precision: prazision 精密 정밀 精工 精機
        material: materials materiaux materiali materialy malzeme 材料 재료 소재 マテリアル 
        resource: resources ressourcen recursos risorse resursy kaynaklar 资源 資源 자원
        innovation: innovations innovative 创新 イノベーション 이노베이션
        labour: travail arbeit
        legal: law recht rechtsanwalte anwalte juridique juridico abogados avocats avukatlik advokat advogados lawyers solicitors attorneys 律师 律师事务所 法律 法律事務所 법무법인 법률
        audit: auditors auditores wirtschaftsprufung accounting accountants 会计 会計 회계 会计师事务所 監査法人 회계법인
        fishery: fisheries fischerei peche pesca rybolovnaya 渔业 水産 水产 수산
        forest: forestry forst foret forestal lesnoy orman 林业 森林 산림
        dairy: molkerei milch laiterie lacteos latte moloko molochnyy 乳业 乳業 유업 우유
        meat: fleisch viande carne myaso 肉类 육가공 ハム
        bakery: backerei boulangerie panaderia panificio pekarnya 製パン 面包 베이커리
        coffee: kaffee kafe 咖啡 コーヒー 커피
        ship: ships schiff schiffe
        lighting: licht beleuchtung eclairage 照明 조명
        photo: foto photographic 写真 フィルム 필름
        optical: optik optics optique 光学 광학
        commune
        postal: post poste correos posta pochta 邮政 郵便 우정 우체국
        express: ekspress 快递 エクスプレス 익스프레스
        province: prov
        venture: ventures 벤처 ベンチャー 创投 创业
        dredging: dragages baggerei
        exchange: borse bourse bolsa borsa birzha 交易所 取引所 거래소 환전
        mutual: gegenseitig mutuelle mutua 相互 상호
        savings: sparkasse epargne ahorro risparmio sberegatelnyy 储蓄 저축
        foreign: auslandische vneshne etranger exterior dis 对外 外国 대외
        economic: economy wirtschaft economique economico ekonomicheskiy ekonomi 经济 経済 경제
        cultural: culture kultur cultura kultura 文化 문화
        garden: gardens garten jardin
        house: haus maison casa dom
        park: parks 公园 パーク 파크
        club: clube klub 俱乐部 クラブ 클럽
        team: 팀 チーム
        city: stadt ville ciudad cidade citta gorod sehir municipal municipality munizipal 市 시 市政
        region: regional regionale regionalnyy bolge 地区 지역
        island: islands insel isla isola ostrov 岛 섬
        river: fluss rio fiume reka 江 강
        bay: bucht
        mountain: berg gora 山
        green: grun vert verde zelenyy 绿色 グリーン 그린
        first: erste premier primera primo primeiro pervyy ilk 1st 第一 제일
        second: zweite deuxieme segundo vtoroy 2nd 第二 제이
        third: dritte troisieme tercero tretiy 3rd 第三 제삼

        designbureau: kb okb skb tskb konstruktorskoe_byuro konstruktorskoye_byuro design_bureau opytno_konstruktorskoe_byuro 设计局
        scientificproduction: npo npp npf npk nauchno_proizvodstvennoe_obedinenie nauchno_proizvodstvennoye_obyedineniye nauchno_proizvodstvennoe_predpriyatie scientific_production_association scientific_and_production_association research_and_production_association research_and_production_enterprise scientific_production_enterprise scientific_production_company
        concern: kontsern koncern
        managementcompany: upravlyayushchaya_kompaniya management_company
        revolutionaryguard: irgc sepah islamic_revolutionary_guard_corps
        ironsteel: iron_and_steel iron_steel 钢铁集团
        importexport: import_and_export import_export imp_exp 进出口 수출입 export_import export_and_import eksport_import exim eximport

        ocean: okean ozean 远洋 遠洋 海洋
        industrycommerce: industrial_and_commercial industry_and_commerce 工商

        [region]
        europe: european europa europaische europeenne europea evropa evropeyskiy avrupa ヨーロッパ 欧洲 유럽
        asia: asian asiatic azii aziya asya 亚洲 アジア 아시아
        africa: african afrika afrique 非洲 アフリカ 아프리카
        americas: america american amerika amerique 美洲
        pacific: pazifik pacifique pacifico 太平洋 パシフィック 태평양
        middle_east: mideast mena nahost 中东 中東 الشرق_الاوسط
        eurasia: eurasian evraziya 欧亚
        emea: apac latam

        [place]
        germany: german deutschland deutsche deutscher deutsches germaniya allemagne allemand alemania germania almanya duitsland tyskland 德国 ドイツ 독일
        france: french francaise francais francia frantsiya frankreich fransa 法国 フランス 프랑스
        italy: italian italia italiana italiano italie italien italiya italya 意大利 イタリア 이탈리아
        spain: spanish espana espanola espanol espagne spanien ispaniya ispanya 西班牙 スペイン 스페인
        portugal: portuguese portuguesa 葡萄牙 ポルトガル 포르투갈
        unitedkingdom: united_kingdom uk great_britain britain british grossbritannien royaume_uni velikobritaniya ingiltere 英国 イギリス 영국
        england: english 英格兰
        scotland: scottish schottland
        ireland: irish irland irlande 爱尔兰 アイルランド 아일랜드
        netherlands: dutch holland nederland nederlandse nederlands niederlande pays_bas gollandiya hollanda 荷兰 オランダ 네덜란드
        belgium: belgian belgique belgie belgien belgiya 比利时 ベルギー 벨기에
        luxembourg: luxemburg lyuksemburg 卢森堡
        switzerland: swiss schweiz schweizer suisse svizzera shveytsariya isvicre 瑞士 スイス 스위스
        austria: austrian osterreich osterreichische autriche avstriya avusturya 奥地利 オーストリア 오스트리아
        poland: polish polska polskie polski polen pologne polsha polonya 波兰 ポーランド 폴란드
        czech: czechia czech_republic ceska cesky ceske tschechien 捷克
        slovakia: slovak slovensko slovenska
        hungary: hungarian magyar ungarn hongrie vengriya 匈牙利
        romania: romanian rumanien rumyniya 罗马尼亚
        bulgaria: bulgarian balgariya bulgariya bulgarien 保加利亚
        greece: greek hellas hellenic griechenland grece gretsiya 希腊
        turkey: turkish turkiye turk turkei turquie turtsiya 土耳其 トルコ 터키 튀르키예
        russia: russian rossiya rossii rossiyskiy rossiyskaya rossiyskoye russland russie russkiy rusya 俄罗斯 ロシア 러시아
        ukraine: ukrainian ukraina ukrainy ukrainska 乌克兰 ウクライナ 우크라이나
        belarus: belarusian belorussiya weissrussland bielorussie byelorussian 白俄罗斯 ベラルーシ 벨라루스
        kazakhstan: kazakh kazakhstana kasachstan 哈萨克斯坦 カザフスタン 카자흐스탄
        uzbekistan: uzbek usbekistan
        georgia: georgian gruziya
        armenia: armenian armeniya
        azerbaijan: azerbaijani azerbaycan azerbaydzhan aserbaidschan
        moldova: moldavia
        estonia: estonian eesti estland estoniya 爱沙尼亚
        latvia: latvian latvijas lettland latviya 拉脱维亚
        lithuania: lithuanian lietuvos litauen litva 立陶宛
        sweden: swedish sverige svenska schweden suede shvetsiya isvec 瑞典 スウェーデン 스웨덴
        norway: norwegian norge norsk norske norwegen norvegiya norvec 挪威 ノルウェー 노르웨이
        denmark: danish danmark dansk danske danemark daniya danimarka 丹麦 デンマーク 덴마크
        finland: finnish suomi suomen finnland finlyandiya 芬兰 フィンランド 핀란드
        iceland: icelandic
        usa: us united_states united_states_of_america vereinigte_staaten etats_unis estados_unidos ssha 美国 アメリカ 米国 미국
        canada: canadian kanada 加拿大 カナダ 캐나다
        mexico: mexican mexicana mexicano mexiko meksika 墨西哥 メキシコ 멕시코
        brazil: brazilian brasil brasileira brasileiro brasilien braziliya 巴西 ブラジル 브라질
        argentina: argentine argentinien 阿根廷
        chile: chilena chileno 智利
        colombia: colombian kolumbien 哥伦比亚
        peru: peruana 秘鲁
        venezuela: venezuelan 委内瑞拉
        cuba: cuban kuba cubana 古巴 쿠바 キューバ
        ecuador: ecuatoriana
        bolivia: boliviana
        china: chinese chinas kitay kitayskaya chine zhongguo 中国 中國 中华 中華 チャイナ 차이나 중국 الصين
        hongkong: hong_kong hk 香港 ホンコン 홍콩
        taiwan: taiwanese 台湾 臺灣 타이완 대만 タイワン
        macau: macao 澳门
        japan: japanese nippon nihon yaponiya japon 日本 ジャパン ニッポン 일본 재팬
        korea: korean koreas koreya 韩国 韓国 大韩 コリア 코리아 한국 대한 كوريا 朝鲜 朝鮮 조선
        dprk: democratic_peoples_republic_of_korea north_korea north_korean 
        vietnam: vietnamese viet_nam 越南 ベトナム 베트남
        thailand: thai siam 泰国 タイ 태국
        malaysia: malaysian malaya 马来西亚 マレーシア 말레이시아
        singapore: singapur 新加坡 シンガポール 싱가포르
        indonesia: indonesian 印度尼西亚 印尼 インドネシア 인도네시아
        philippines: philippine pilipinas 菲律宾 フィリピン 필리핀
        india: indian bharat indien 印度 インド 인도
        pakistan: pakistani 巴基斯坦 パキスタン 파키스탄
        bangladesh: bangladeshi 孟加拉
        srilanka: sri_lanka ceylon
        myanmar: burma 缅甸 ミャンマー 미얀마
        mongolia: mongolian 蒙古 モンゴル 몽골
        iran: iranian irana iranische 伊朗 イラン 이란 ايران الايرانية
        iraq: iraqi irak 伊拉克 العراق العراقية
        syria: syrian syrien siriya 叙利亚 シリア 시리아 سوريا السورية
        lebanon: lebanese libanon liban لبنان
        israel: israeli 以色列 イスラエル 이스라엘
        jordan: jordanian الاردن
        saudiarabia: saudi saudi_arabia saudi_arabian 沙特 サウジ السعودية
        emirates: united_arab_emirates uae emirati الامارات
        qatar: qatari قطر
        kuwait: kuwaiti الكويت
        bahrain: bahraini البحرين
        oman: omani عمان
        yemen: yemeni اليمن
        egypt: egyptian agypten egipet 埃及 مصر المصرية
        libya: libyan ليبيا الليبية
        sudan: sudanese السودان
        tunisia: tunisian
        morocco: moroccan maroc marocaine
        algeria: algerian algerie
        nigeria: nigerian
        kenya: kenyan
        ethiopia: ethiopian
        ghana: ghanaian
        southafrica: south_africa south_african sudafrika suid_afrika 南非 남아프리카
        zimbabwe: zimbabwean
        australia: australian australien avstraliya 澳大利亚 澳洲 オーストラリア 호주
        newzealand: new_zealand neuseeland 新西兰 ニュージーランド 뉴질랜드
        moscow: moskva moskovskiy moskau moscou moskovskaya 莫斯科 モスクワ 모스크바
        petersburg: st_petersburg sankt_peterburg saint_petersburg spb peterburg
        kyiv: kiev kiew
        london: londres londra 伦敦 ロンドン 런던
        paris: parizh 巴黎 パリ 파리
        berlin: 柏林 ベルリン 베를린
        munich: munchen monaco_di_baviera
        cologne: koln
        vienna: wien vienne
        rome: roma rom
        milan: milano mailand
        turin: torino
        lisbon: lisboa lissabon
        athens: athen athinai
        warsaw: warszawa warschau varshava
        prague: praha prag
        beijing: peking pekin 北京 ペキン 베이징 북경
        shanghai: 上海 シャンハイ 상하이 상해
        guangzhou: canton 广州 광저우
        guangdong: 广东 광둥
        shenzhen: 深圳 심천 선전
        tianjin: tientsin 天津 천진
        dalian: 大连 대련
        dandong: 丹东 단동
        shenyang: 沈阳 심양
        chongqing: chungking 重庆
        wuhan: 武汉
        nanjing: nanking 南京
        hangzhou: 杭州
        zhejiang: 浙江
        jiangsu: 江苏
        suzhou: 苏州
        shandong: 山东
        qingdao: tsingtao 青岛
        liaoning: 辽宁
        jilin: kirin 吉林
        heilongjiang: 黑龙江
        harbin: 哈尔滨
        sichuan: 四川
        chengdu: 成都
        hunan: 湖南
        hubei: 湖北
        henan: 河南
        hebei: 河北
        fujian: 福建
        xiamen: amoy 厦门
        xinjiang: 新疆
        taipei: 台北 타이베이
        kaohsiung: 高雄
        tokyo: tokio 東京 东京 トーキョー 도쿄 동경
        osaka: 大阪 오사카
        kyoto: 京都 교토
        nagoya: 名古屋
        yokohama: 横浜 요코하마
        kobe: 神戸 고베
        hokkaido: 北海道
        kyushu: 九州
        kansai: 関西
        kanto: 関東
        seoul: 首尔 ソウル 서울
        busan: pusan 釜山 부산
        incheon: inchon 仁川 인천
        daegu: taegu 大邱 대구
        pyongyang: phyongyang 平壤 평양
        tehran: teheran 德黑兰
        damascus: damaskus
        dubai: 迪拜
        east: eastern ost este vostok vostochnyy dogu 东方 東 동 东部
        west: western ouest oeste ovest zapad zapadnyy bati 西部 西方
        north: northern nord norte sever kuzey 北方 북 北部
        south: southern sud sur yug yuzhnyy guney 南方 남 南部 南

        [number]
        0: zero null
        1: one eins un uno ein odin bir 一号
        2: two zwei deux due dva iki 二号
        3: three drei trois tres tre tri uc 三号
        4: four vier quatre cuatro quattro chetyre dort
        5: five funf cinq cinco cinque pyat bes
        6: six sechs seis sei shest alti
        7: seven sieben sept siete sette sem yedi
        8: eight acht huit ocho otto vosem sekiz
        9: nine neun neuf nueve nove devyat dokuz
        10: ten zehn dix diez dieci desyat
        11: eleven elf onze
        12: twelve zwolf douze
        13: thirteen
        14: fourteen
        15: fifteen
        16: sixteen
        17: seventeen
        18: eighteen
        19: nineteen
        20: twenty zwanzig vingt
        30: thirty dreissig
        40: forty fourty vierzig
        50: fifty
        60: sixty
        70: seventy
        80: eighty
        90: ninety
        100: hundred hundert cent
        1000: thousand tausend
        """;
}
