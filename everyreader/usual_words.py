"""The commonest words of languages, by which a text is known. Each list is ours, written down from what we know of the
language."""

from __future__ import annotations

_LISTS = """
en the of and to in is you your for that it are or we be with not can this will have from on if they at by as do our
  who how what about their which was when may
fr le la les de des et est un une vous votre vos pour dans que qui ne pas sur nous ce cette sont avec par ou au aux
  du il elle peut être ont si plus leur ces mais
de der die das und ist sie ihre nicht für ein eine zu den von mit wir werden auf oder im es dem sind wenn kann auch
  als wie dass an bei sich haben aus ihrer ihren nach
es el la los las de del y es un una usted su sus para en que no por con se lo al o si como más son puede está este
  esta pero sobre nos ha cuando también sin
pt o os as de do da dos das e é um uma você seu sua para em que não por com se no na ao ou como mais são pode está
  este esta mas sobre nos quando também sem pelo pela
it il lo la gli le di del della dei e è un una che non per con in si al alla da dal nel sono può questo questa ma
  come anche più se o i suo sua ha dalla nella delle
nl de het een en van is u uw niet voor dat die te op met wij zijn worden of in om aan bij als er kunt kan hebben
  door naar over deze dit ook maar wat hoe geen
da og er det at en et du din dine ikke til for på med af vi som den de kan har hvis om vil skal eller fra dig være
  bliver blive når hvad også dit hvordan efter
nb og er det å en et du din dine ikke til for på med av vi som den de kan har hvis om vil skal eller fra deg være
  blir bli når hva også ditt hvordan etter hvor
sv och är det att en ett du din dina inte till för på med av vi som den de kan har om vill ska eller från dig vara
  blir när vad också ditt hur efter där man
fi ja on ei että se voit voi sinun tai jos ovat kun mutta myös mitä ne hän joka kuin niin oma omat sitä siitä olla
  olet emme tämä tämän kanssa vain ole jotka
et ja on ei et see või kui teie te saab oma siis mis ka ning kes seda kuid nii selle võib olla pole meie neid nad
  üle pärast kuidas ainult
lv un ir ne ka jūs jūsu ar no par lai vai ja uz kas to tas var mēs nav arī bet pie kā ko šo ļoti tiek savu būt jums
  pēc šī viņi
lt ir yra ne kad jūs jūsų su iš apie ar jei į kas tai gali mes nėra taip pat bet prie kaip ką šis savo būti jums po
  arba jų jos
pl i w nie na się do że jest o z to czy jak lub twoje twoja twoich są dla przez od może po tym za ich być które
  która jeśli oraz aby ale przy także można u
cs a je se v na že to s o do pro jak jsou nebo vaše vás vám z by může po za které která pokud aby ale při také ne
  není k od být i jejich tím
sk a je sa v na že to s o do pre ako sú alebo vaše vás vám z by môže po za ktoré ktorá ak aby ale pri tiež nie k od
  byť i ich tým sme
hu a az és nem hogy is egy ha ön vagy van meg de ezt ezek lehet mint csak ki arról amely nincs után azt el szerint
  még kell azok minden
ro și de la nu să în cu pe este care dacă sau un o ce mai vă din pentru sunt al ale dumneavoastră poate fi dar prin
  despre se acest această lor cum ca îi le când
sl in je se v na da za so ne z o do ali kot vaše vas vam če po pri ki lahko tudi pa ni od to biti s ker bo ste ter
  jih
hr i je se u na da za su ne s o do ili kao vaše vas vam ako po pri koji može također ali nije od to biti iz što će
  ste te ih koja
sq dhe të në një që për me nuk është e i së ju juaj nga ose do si por mund kjo ky janë ka nëse më tuaj këto ata kur
tr ve bir bu için ile da de bilgi ne olarak olan veya daha kadar gibi sizin çok var değil eğer en ya size tarafından
  ise sonra her bunu nasıl olduğu bizim onlar hakkında
az və bir bu üçün ilə da də deyil sizin hər olan var əgər daha kimi sonra ki siz çox belə olur ya onun haqqında edir
  öz
id dan yang di untuk dengan tidak ini anda itu dari atau pada akan dapat adalah ke kami jika oleh bisa juga karena
  seperti mereka tentang ada lebih sudah saya orang
ms dan yang di untuk dengan tidak ini anda itu dari atau pada akan boleh adalah ke kami jika oleh juga kerana
  seperti mereka mengenai ada lebih telah saya ialah bagi
vi và của là không có được cho các bạn trong với những này một để khi hoặc người về nếu quý vị thể đã từ sẽ như tôi
  cũng làm đó
tl ang ng sa na at mga ay hindi ito para iyong mo kung ka ninyo may kayo o ni namin siya din lang nila kanilang
  maaaring upang
sw na ya wa kwa ni katika za la yako kama si hii au kuwa wako cha lakini pia hizo hiyo yao ambao baada kuhusu wewe
  sisi hakuna hayo
so oo ka in iyo waa ah u ku ay aad la haddii ama uu aan si soo waxaa ma kuu waxay isku kale kaaga badan kala dadka
  loo laga marka waxa kasta inay inaad
cy y yr yn a i o ar ei mae eich gan ac am chi ni er gyda neu bod os fydd wedi hyn ddim rydym un oes fel cael hwn hon
  eu beth
ga an agus na i a ar is do go le tá ní nó sé sin bhfuil atá seo leis má ag faoi siad ach chun bhaineann gach ó iad
gd an agus na a i air is do gu le tha chan no e sin bheil seo leis ma aig mu iad ach gach bho nach ann
eu eta da ez du bat dira izan ere duen den edo zure baina dute hau hori egin zuen badu arte gure dago zer
ca el la els les de i és un una que no per amb en del al es seva seu o si com més són pot aquest aquesta però sobre
  quan també als dels pels
gl o a os as de do da e é un unha que non por con en no na ao ou como máis son pode este esta pero sobre cando tamén
  polo pola
eo la kaj de estas ne vi via ke en por kun al aŭ se povas tio pri ni ĉi mi ili el tiu sed kiel kiu estis pli da
ku û ku li bi ji di de e ye jî ne na bo an we te re ev ew hûn min her çi wan xwe dikin dike kir be ser
mt u li ta il tal ma huwa hija fil biex għal jew minn dan din kif lil mhux jekk tiegħek int dwar kull kien bil
is og er að í á ekki til sem um við það fyrir með þú þín eða ef hefur eru frá af hvað því en hér geta þitt ég verið
af die en van is nie vir in u jou dat wat te met op aan om het ons kan of sal as by wees deur hulle maar hoe ook
yo ni ti o ati ko fun si pe awọn lati jẹ wọn bi tabi kan ninu pẹlu yin ẹ naa
ha da na a ba ta ya ne su ko wannan don shi za ce wani ga daga cikin amma idan yana
zu ukuthi noma uma futhi kanye ngoba kodwa yakho lokhu wakho ukuze kakhulu
ru и в не на что с по как это для или если вы ваши вас мы от к из может о у за их так но быть при будет когда вам а
  они также
uk і в не на що з та як це для або якщо ви ваші вас ми від до із може про у за їх так але бути при буде коли вам а
  вони також
bg и в не на че с по как това за или ако вие вашите вас ние от към из може да са се но бъде при ще когато ви а те
  също е
sr и у не на да с је за су се или ако ви ваше вас ми од до из може о као али бити при ће када вам а они такође
ar في من على أو أن لا إلى التي عن هذا هذه ما إذا هو هي ذلك مع كل قد يمكن بك كان لم الذي بين بعد عند كما يكون لك أي
  وقد
fa در از به که را این است با برای یا شما می آن تا بر های خود نیست اگر کنید ما آنها هم شود دارد هر باید نمی توانید
  بود یک کند
ur کے میں کی ہے کا سے کو اور نہیں ہیں آپ پر یہ کہ کر یا جو اس اگر لیے ہو گا بھی تو نے وہ ہم کیا کسی اپنی جا گی ان
  کوئی
ps د په او چې نه دی ته له سره که کې یا دا ستاسو هم دي شي تاسو باید یې خپل مو وي هغه لپاره
ckb لە و بۆ کە بە ئەم دەکات نییە هەر یان ئێوە تۆ ئەو ئەگەر بکەن دەبێت لەگەڵ بەڵام دەتوانیت خۆت ئەوە هەیە
he של את על לא עם זה או הוא היא כי אם אתה גם אל מה יש אין כל זו לך שלך אבל רק כדי אנחנו הם שלא אשר ניתן להיות יכול
yi פֿון און די איז אַ צו ניט דער אין מיט איר אויב דאָס זײַן וואָס זיי
hi के में की है का से को और नहीं हैं आप पर यह कि कर या जो इस अगर लिए हो भी तो ने वह हम क्या किसी अपनी जा उन कोई
ne को मा र छ हो तपाईं पनि यो गर्न वा भने लाई छैन गर्नुहोस् तपाईंको हुन्छ लागि बाट हामी कुनै त्यो गरेको सबै अन्य
mr आणि आहे च्या नाही हे या किंवा तुम्ही आपण तर मध्ये ते करू असे आपल्या तुमच्या आहेत साठी त्या होते हा
bn এবং না আপনার আপনি এই করতে জন্য যে থেকে বা কি করা হয় তা ও যদি আমরা কোনো তারা হবে একটি করে যা কিন্তু পারেন এটি
  আমাদের সঙ্গে সে তাদের পারে
as আৰু নহয় আপোনাৰ আপুনি এই কৰিব বাবে যে পৰা বা কি হয় এটা যদি আমি কোনো হ’ব
pa ਦੇ ਵਿੱਚ ਦੀ ਹੈ ਦਾ ਤੋਂ ਨੂੰ ਅਤੇ ਨਹੀਂ ਹਨ ਤੁਸੀਂ ਇਹ ਕਿ ਕਰ ਜਾਂ ਜੋ ਇਸ ਜੇ ਲਈ ਹੋ ਵੀ ਤਾਂ ਨੇ ਉਹ ਅਸੀਂ ਕੀ ਕਿਸੇ ਆਪਣੀ ਤੁਹਾਡੀ
  ਤੁਹਾਡੇ ਕਰਨ ਨਾਲ ਉੱਤੇ
gu અને છે ના ની ને માં નથી તમે આ કે તમારા માટે થી કરી એક જો હોય પણ તો તે અથવા તમારી અમે છો શકો
ta மற்றும் இந்த உங்கள் என்று நீங்கள் அல்லது ஒரு இல்லை என்ன அது எங்கள் இது வேண்டும் அவர்கள் நாங்கள் செய்ய
te మరియు ఈ మీ మీరు కాదు లేదా ఒక అని కోసం ఉంటే లేదు మేము ఇది చేయడానికి ఆ
ml ഒരു ഈ നിങ്ങളുടെ നിങ്ങൾ അല്ലെങ്കിൽ എന്ന് ഇല്ല അത് ഇത് ആണ് ഞങ്ങൾ വേണ്ടി എന്ന
si සහ මෙම ඔබේ ඔබ හෝ නැත එය අප සඳහා ඇත කිරීමට මෙය බව
el και το να της του η ο είναι για δεν με την σας που ή από στο θα τα των τον σε στη αν μας μπορείτε αυτό οι έχει
am እና ነው ላይ ወይም ይህ እርስዎ ስለ አይደለም ከ ለ የ እንደ ውስጥ ነገር
ti እዩ ኣብ ወይ ነዚ ናይ ካብ ምስ ንስኹም ኣይኮነን ከም
"""
"""A language a line, with its words; an indented line goes on with the one before."""


def _read(lists: str) -> dict[str, frozenset[str]]:
    lines = [line.split() for line in lists.replace("\n  ", " ").split("\n") if line]
    return {language: frozenset(words) for language, *words in lines}


USUAL_WORDS = _read(_LISTS)
"""Words by the primary tag of their language (BCP 47), in lower case. A language that is not here is never judged by
its words."""
