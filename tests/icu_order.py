"""Words in the order of each alphabet, as ICU has it.

Kept from ICU 78.3 (PyPI `icukit-pyicu` 78.3.1, 29 November 2026), which sorted them by
`icu.Collator.createInstance(icu.Locale(tag))`. ICU itself is no package of ours: its wheel takes 166 MB, and there is
none for Windows. The words are made up: each letter of an alphabet begins one and is second in another. Those in
Persian are ordinary words.
"""

ICU_ORDER = {
    "az": "ano bcç cyy çmn dtı ens evr ewg əmx fur ğqs ğla hgğ xen xər xğq ıod içc jih jkd kgt kiş "
    "quy məə msc nfö nps odç olh orh oşj ömü ryd sıə txv ubl uyy vah zwp wqp",
    "bg": "айл анс бкм бкю Бчю Взд вищ гет гръ дюз еня жжъ жтй Зпб зьб Ишв йдх йсе йяи кищ Лрг ммт "
    "моу неа офт рце сеи Усч фвф фъй хач хту цвз цлз члн Щжч ъох ьзт ьхщ Яфи",
    "cs": "cbř cep čmu čuh čvg čwl Djy dqr fyx gdw gžč hhq hxk hžg chlu chyf Ižh jxi Kmo krč lua "
    "Mfw ppp pyg qřa Rpb řbx Sap sžl Tgq tchz uchž vzž Wds wks xeh you ysl zfz žšč",
    "cy": "bngb bie Brf chfs chkc Dgdd dphdd echt eps Gdk hthj iffl jta jxj kwdd kzm ltl llgp Njt "
    "nmz oue phddm phu Qnu rdr rddr Rff Rhmd rhuph tnt thbph thlff uab ubo vep wfdd Xgg ych "
    "yddr yhb",
    "da": "Ajf bzo Cvq Dyj døå ekq eqa Exr fdt fyl gyå hod Hwu ilr jom Kdm kmz lfh lvh Mqæ mum njb "
    "nlu nså nts Omø ooo oæh pqy qak rng sbt uuå vum xøn yær zef zhc æmg åkm",
    "es": "age bys cpd dga dlb dvj emy fyñ gbq get gty hxa iiz iñq iub iwj Jic ken Kny Lbe lñu Nkd "
    "nmm nxi ñaq Ñhc Ocn pth Qjp roj ruk szt tut uzy Vñl wuy xhq ybh ypi zof",
    "et": "akd Bjv Blw dpq Eoš fms föq Ghs Hsö ijõ jcp jmx kbg ljr luw lvš msö ndö nžx Nöj otü qpd "
    "rjj sdj šof zmp žao žya tus Wiv õta äxh äyx Öiw ösb üha üqi yov yuz ywj",
    "fa": "آب آدرس ابزار اتاق اطلاعات امروز انتخاب بازدید بیمارستان پاسخ پرستار تلفن ثبت جواب چشم "
    "حق خانه درمان ذخیره راهنما زبان ژن سلامت شماره صفحه ضروری طرح ظرف عمل غذا فرم قانون "
    "کودک گوش لباس مادر نامه وقت هزینه یادداشت",
    "fi": "aeä ckö cmn cms Ddw Fhs gqb hax ihp jqj Kim Lqä mla Obn Puu pvä qbz rnl rsr tjx twt txk "
    "vhs vwz Vös wfo wgc wqy wuf xfp xzk yta Yye zox zpk åby äiä äwd öcs öhå",
    "hr": "ahd Apu bšx clg Čnć Čzm dbć dmp dvs džod đtp euc gđa gjn iun Lćc Ljdć Ljsd njadž njli "
    "njnnj oby png qbe qđx sdžq suž ščq šwč Udžc Uxe vljč vpp wćlj wtu xflj ydžn zpđ žhč žqš",
    "hu": "Bha bücs csol dsq dzdu dzsszj Fdzsö gylcs hszj Iük jszj jzcs kply lygygy lymü maw Mrgy "
    "mtyt nuny nycsn nynye öjp öszzs qzr Rtdzs Ryf södzs ttl tyics Typy tyusz tyxx umq üzsd "
    "Wbk wlj ydsz ykzs zsef zsul",
    "is": "aðo ayq bún ccc Dzg ðöa eöy fðp ghr gþó Hkæ Hnh iþc íbg íkx Jhr Khþ kóm kyu Lkm lse nzr "
    "Óéá óuð pgz pos råþ sfk skg tiö úrt vdé wöd ylx zæé Þýx æíý öíå öúi åás",
    "lt": "abm akš bcm cgy cjš czt Čfm čnl dmk ewa exz fgd Hše ičp Yde yin ipc jmy Kvž lčv nlm oem "
    "oor Pdz pel qvc Rfc Rht soc svi učč všr wdx wrž xaz Xmn zež zla žgo žsz",
    "lv": "adh āīā cdv čzj ege eīņ Ēcf ēly Fhx Gķk gōw Ģāy hmļ iļa yčy Īeģ jju lžw ļlw Mrj mrķ mzķ "
    "nān ņli Ņžr Ōņx qnē ryi ŗbn ŗpŗ sčy šaž tnū udā ūģō vāp wčļ wih wōs zņļ",
    "nb": "apq bdd bhø cjh Csg dhk eue Feq fhx gbg Hbb iqg iås Jaa Kem mhm møj nuv næk oxm ozm pnø "
    "qbo qpm qwq rxæ ræb ugf vjj wgu yng zch zks zmb æfø æst Ønp Øoi Ålx årq",
    "pl": "agp bśź cąp daj Dqe dźv ekh epn Ęóś ęuc fbe Gżą hżl Isv juj kcs kją lżi łkj łru Mxt nft "
    "oją ókź pfd pży qlć qzq rąk Siq śtf tłó tyń uhą uśa vóą xmw Źnu Źwc żah",
    "ro": "aef ast âiț Bho bia bwf eăr fțk gtw hăk ijs îsd joț kâm lmp lnu Lrî lun lvv mâm mlh mtw "
    "Mzr nîo obh ofe oyh Prî sgc șqf țog țva ujd Xck xîf Xvț Xxm Yoa ypc zfb",
    "ru": "Айм вея гнк гчи диъ жмц злъ зрн зъм зяу йбъ йню кйы кмп Леь Мпо Нщс нъв онл оьс Пкд Рщу "
    "уьъ фгж фук хог чдб чжс чуг чэз шав шюю ъйш Ъцб ыоь ыюз ьта Эфъ эюр юцм",
    "sk": "aff ahq bhv bnr cäô Cči čbu čgr dga eec Erf Gchä hxch chvš iyh jrn Kzô lzl mlh niz noj "
    "nud okh pchc pwš Qkf Qme qvw qzs sac švr Uyč wbq xjs ysl zcl ztq Zun žem žph",
    "sq": "afq bogj cgj ççdh des dxhdh dhthw dhxq ëam Gjshy hoy Hvs izdh jhç Ledh Lgg lmll lltq "
    "njthzh pdhzh qnk rkc sij Shwu shz ttb twj thgjxh vçb vllj wjnj Xfgj Xmy Xhbzh xhgjp "
    "xhpnj ysgj zrg zhio zhshm",
    "sr": "Апњ Бшл впу вчп ефњ ецч жаћ жле Зјш злб зрљ зфђ ижу јеа ккк лчш љгџ Љђх нгж нрк њљк њчб "
    "оег охв ошј рвл Рпљ сзо Сџф тту Ћњк ћњо ћцб ужђ фзн фин хћћ Цзз џуе џшч",
    "sv": "bjq Ctk cuk Döz fiv glo Gzl htv hxf häa Idp jgu Lao lil lpu Luf nfi njä ojä ovä qad rrr "
    "sbj Tcy uby vwb wlj wsb Xnd xåd xär yäx zmj znö zwk äkq äoh äuy öbg öhå",
    "tr": "aff blk bti büa çjb çoç çzv dıf fdç fdo ğşr hdi hvö iqç jbq jhq jüg kwp lpr lzp mqf nzx "
    "ocş ons öuü pdd pen pfk qğw rdm siv sob şcş şğs tkp usn vşç xey zmo zök",
    "uk": "ащю бяї вбл Гкь ґцз дгї евк еющ жшї зон Ищу ібд іде їщю йсб кдв лмя мза мїд мпс нлц Нпй "
    "псь пьа рзб сві Тґф Тяр уут уьм хає Циє чьу шгр шос Щха Щюр ьфф юоа юще",
    "vi": "ăqe ăvw ăyô Âhf âql Bbb Cgâ ejc ejx êir gfơ gix goi gqw Grô hfm hwt igq jđg jsb kưb lôc "
    "ôfl Ơfo qâj Rph soâ tiv tôđ ưah ưôh ưus vxô xăj Xăv ykw yyq zej zsh Zts",
}
