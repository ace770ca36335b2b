"""What people who make pages write for one another, in languages other than English: notes, and places to fill in.

Each list is ours, written down from what we know of the language. No speaker has checked one.
"""

from __future__ import annotations

LISTS = """
en
 label translator's note|translator’s note|translators note|translator note|translation note|translator's comment
pl
 draft wersja robocza
 alone tekst do uzupełnienia|treść do uzupełnienia|tekst do wpisania|tekst do dodania|wersja robocza|szkic|
  status: wersja robocza|status: szkic|strona w budowie|ta strona jest w budowie|w budowie|treść wkrótce|
  zdjęcie wkrótce|przykładowy tekst|tekst przykładowy|tekst zastępczy|do uzupełnienia|do sprawdzenia|
  do potwierdzenia|zostaw puste|pozostaw puste|tylko do użytku wewnętrznego|do użytku wewnętrznego|nie publikować|
  nie rozpowszechniać|nie do publikacji|notatki wewnętrzne|uwagi wewnętrzne|uwagi dla redaktorów|uwagi dla redakcji|
  uwagi dla tłumacza|notatki dla redakcji|do wklejenia przez placówkę|do uzupełnienia przez placówkę|usuń to|
  kliknij, aby dodać tekst
 label DO ZROBIENIA|DO SPRAWDZENIA|DO UZUPEŁNIENIA|notatka wewnętrzna|uwaga wewnętrzna|notatka dla siebie|
  notatka dla mnie|uwaga dla redakcji|uwaga dla redaktora|uwaga dla zespołu www|komentarz wewnętrzny|
  tylko dla personelu|POUFNE|uwaga tłumacza|uwaga od tłumacza|przypis tłumacza|przypis od tłumacza|
  komentarz tłumacza|komentarz od tłumacza
 begins wersja robocza v|wersja robocza 0|wersja robocza 1|WERSJA ROBOCZA –|WERSJA ROBOCZA -|szkic v
 open do sprawdzenia|do uzupełnienia|do potwierdzenia|do weryfikacji|do ustalenia|do przetłumaczenia|uwaga:|
  sprawdzić|wstawić|wstaw_|wpisz_|uzupełnić|tłumaczenie w toku|czeka na_|wewnętrzne|szkic]|do zatwierdzenia|
  nie przetłumaczono|proszę sprawdzić
 round proszę to sprawdzić|proszę sprawdzić|do sprawdzenia|do potwierdzenia|do uzupełnienia|zostaw puste|
  pozostaw puste
 ask proszę sprawdzić|proszę to sprawdzić|czy możesz sprawdzić|czy możesz to sprawdzić|proszę o sprawdzenie|
  proszę dodać|proszę wstawić|proszę poprawić|proszę zmienić
 starts nie znaleźliśmy nowszej liczby|nie znaleźliśmy źródła tej informacji|nie znaleźliśmy na to źródła|
  nie udało nam się tego potwierdzić|nie udało nam się tego sprawdzić|nie udało nam się tego zweryfikować
 inside wklej tutaj tekst|nie używaj jeszcze tej strony|usuń tę sekcję|jako model językowy|wysłane z iphone|
  wysłano z iphone|powinna wkleić|kliknij tutaj, aby wprowadzić tekst|powinniśmy przenieść|powinniśmy usunąć tę|
  oczywiście! oto_|daj znać, jeśli chcesz, żebym_|nie do publikacji|lorem ipsum
 verb wpisz|wstaw|dodaj|wklej|wprowadź|uzupełnij|podaj|umieść
 text tekst|treść|zawartość
 thing numer|telefonu|telefon|nazwę|nazwa|imię|nazwisko|datę|data|adres|e-mail|link|zdjęcie|zdjęcia|obraz|mapę|mapa|
  logo|tytuł|nagłówek|opis|szpitala|placówki|oddziału|poradni|i|godziny|godzinę|godzina|kwotę|kwota
 here tutaj|tu
 call zadzwoń|dzwoń|zadzwonić|napisz
 until od|do|dnia|dniu
ro
 draft ciornă|schiță
 alone text de completat|text de adăugat|conținut de completat|pagină în construcție|
  această pagină este în construcție|pagină în lucru|în construcție|ciornă|schiță|proiect|status: ciornă|
  stare: ciornă|text exemplu|text de exemplu|de completat|de verificat|de confirmat|lăsați gol|lăsați necompletat|
  doar pentru uz intern|numai pentru uz intern|uz intern|a nu se publica|nu publicați|note interne|
  observații interne|note pentru redacție|note pentru redactori|de completat de instituție|imaginea urmează|
  conținutul urmează|ștergeți acest text
 label DE FĂCUT|DE VERIFICAT|DE COMPLETAT|notă internă|nota internă|notă pentru mine|notă pentru redacție|
  notă pentru redactor|doar pentru personal|numai pentru personal|CONFIDENȚIAL|nota traducătorului|
  nota de traducere|notă de traducere|notă traducere|notă pentru echipa web
 begins ciornă v|CIORNĂ –|CIORNĂ -
 open de verificat|de completat|de confirmat|de tradus|introduceți_|inserați_|adăugați_|în așteptarea|intern]|
  netradus|vă rog verificați|ciornă]
 round vă rog verificați|vă rugăm verificați|de verificat|de confirmat|de completat|lăsați gol
 ask vă rog verificați|vă rog să verificați|poți verifica|puteți verifica asta|te rog verifică|vă rog adăugați|
  vă rog corectați
 starts nu am găsit o cifră mai nouă|nu am găsit o sursă pentru aceasta|nu am găsit o sursă pentru asta|
  nu am putut verifica acest lucru|nu am putut confirma acest lucru
 inside lipiți aici textul|nu folosiți încă această pagin|ștergeți această secțiune|ca model lingvistic|
  trimis de pe iphone|să lipească aici|clic aici pentru a introduce text|ar trebui să mutăm această|
  ar trebui să ștergem acest|desigur! iată_|spuneți-mi dacă doriți să ajust|nu este pentru publicare
 verb introduceți|adăugați|scrieți|inserați|lipiți|completați|puneți
 text textul|text|conținutul|conținut
 thing numărul|numele|numelui|nume|data|adresa|linkul|link|imaginea|imagine|fotografia|harta|logo|titlul|descrierea|
  spitalului|secției|instituției|de|telefon|e-mail|ora|orele|suma
 here aici
 call sunați|sunați-ne|scrieți
 until din|la|până|de|pe
tr
 draft taslak
 alone taslak|durum: taslak|sayfa yapım aşamasında|bu sayfa yapım aşamasında|bu sayfa yapım aşamasındadır|
  yapım aşamasında|örnek metin|doldurulacak|kontrol edilecek|teyit edilecek|eklenecek|resim eklenecek|
  içerik eklenecek|metin eklenecek|boş bırakın|yalnızca dahili kullanım|yalnızca dahili kullanım için|
  sadece kurum içi kullanım|sadece kurum içi kullanım için|yalnızca kurum içi kullanım içindir|yayınlamayın|
  yayınlanmak için değildir|dahili notlar|metin buraya|kurum tarafından doldurulacak|bunu silin
 label YAPILACAK|YAPILACAKLAR|dahili not|kendime not|web ekibine not|editöre not|yalnızca personel|sadece personel|
  GİZLİ|çevirmenin notu|çevirmen notu|çeviri notu
 begins taslak v|TASLAK –|TASLAK -
 open kontrol edil|onaylanacak|doldurulacak|çevrilecek|teyit edilecek|onay bekliyor|dahili]|çevrilmedi|taslak]
 round lütfen kontrol edin|kontrol edilecek|teyit edilecek|doldurulacak|boş bırakın
 ask lütfen kontrol et|lütfen kontrol edin|bunu kontrol eder misin|kontrol eder misiniz|lütfen ekleyin|
  lütfen düzeltin|lütfen numarayı kontrol
 starts daha yeni bir sayı bulamadık|bunun için bir kaynak bulamadık|bunu doğrulayamadık|bunu teyit edemedik
 inside buraya yasal metni|sayfayı henüz kullanmayın|bu bölümü silin|dil modeli olarak|iphone'umdan gönderildi|
  iphone’umdan gönderildi|yapıştırmalıdır|metin girmek için buraya|bu bölümü taşımalıyız|bu bölümü silmeliyiz|
  elbette! işte_|isterseniz bana bildirin
 verb girin|ekleyin|yazın|yapıştırın|girilecek|yazılacak|doldurun|koyun|gelecek
 text metin|metni|içerik|içeriği
 thing numara|numarayı|numarası|numarasını|adı|adını|isim|ismi|ismini|tarih|tarihi|adres|adresi|bağlantı|bağlantıyı|
  link|resim|resmi|fotoğraf|harita|haritayı|logo|başlık|açıklama|telefon|hastanenin|hastane|kurumun|kurum|servis|
  servisin|saat|e-posta
 here buraya|burada
 call arayın|arayınız
 until tarihinde|tarihinden|tarihine|kadar|itibaren
so
 draft qabyo
 alone qabyo|xaaladda: qabyo|bogga waa la dhisayaa|boggan waa la dhisayaa|qoraal tusaale ah|gudaha oo keliya|
  ha daabicin|ha la daabicin|isticmaalka gudaha oo keliya|xusuusinno gudaha ah|banaan ka dhig|waa la buuxin doonaa|
  sawirka wuu iman doonaa|hay'addu ha ku dhejiso|qoraalka halkan geli|halkan ku qor qoraalka
 label WAA IN LA SAMEEYO|xusuusin gudaha ah|xusuusin aniga|xusuusin kooxda webka|shaqaalaha oo keliya|SIR|
  xusuusin turjumaanka|xusuusin turjumaan|xusuusinta turjumaanka|xusuusin turjubaanka
 begins qabyo v|QABYO –|QABYO -
 open hubi_|hubi]|la xaqiijiyo|la xaqiijin|in la xaqiijiyo|sugaya oggol|gudaha]|geli_|ku qor_|lama turjumin
 round fadlan hubi tan|fadlan hubi|banaan ka dhig|in la xaqiijiyo
 ask fadlan hubi|ma hubin kartaa|fadlan ku dar|fadlan sax
 starts ma aannan helin tiro ka dambaysa|ma aannan helin il arrintan ah|ma aannan xaqiijin karin arrintan
 inside halkan ku dheji qoraalka|weli ha isticmaalin bog|tirtir qaybtan|moodal luqadeed|laga soo diray iphone|
  halkan ku dhejiso|si aad qoraal u geliso|inaan qaybtan rarno|hubaal! waa kan|haddii aad rabto inaan wax ka beddelo
 verb geli|qor|ku|dar|buuxi|dheji
 text qoraal|qoraalka
 thing lambarka|lambar|magaca|magac|taariikhda|cinwaanka|xiriirka|xiriir|sawir|sawirka|khariidadda|taleefanka|
  isbitaalka|waaxda|waaxdda|iimaylka|saacadda
 here halkan
 call wac|soo wac
 until bilaabo|ilaa|xirmaan
ur
 draft مسودہ
 alone مسودہ|مسودہ – رائے کے لیے|حیثیت: مسودہ|صفحہ زیر تعمیر|صفحہ زیر تعمیر ہے|یہ صفحہ زیر تعمیر ہے|زیر تعمیر|
  زیر تعمیر ہے|نمونہ متن|صرف اندرونی استعمال|صرف اندرونی استعمال کے لیے|شائع نہ کریں|اشاعت کے لیے نہیں|اندرونی نوٹس|
  اندرونی نوٹ|خالی چھوڑیں|بعد میں مکمل کیا جائے گا|تصویر بعد میں|تصدیق باقی|متن بعد میں|ٹرسٹ یہاں چسپاں کرے
 label اندرونی نوٹ|اپنے لیے نوٹ|ویب ٹیم کے لیے نوٹ|ایڈیٹر کے لیے نوٹ|صرف عملے کے لیے|مترجم کا نوٹ
 begins مسودہ v
 open منظوری کا انتظار|اندرونی]|تصدیق باقی|ترجمہ باقی
 ends چیک کریں|تصدیق کریں|تصدیق باقی|یہاں لکھیں
 round براہ کرم چیک کریں|چیک کریں|تصدیق باقی|خالی چھوڑیں
 ask براہ کرم چیک کریں|براہ کرم نمبر چیک کریں|براہ کرم تصدیق کریں|کیا آپ یہ چیک کر سکتے
 starts ہمیں اس سے نیا عدد نہیں ملا|ہمیں اس کا کوئی ماخذ نہیں ملا|ہم اس کی تصدیق نہیں کر سکے
 inside قانونی متن چسپاں کریں|صفحہ ابھی استعمال نہ کریں|یہ حصہ حذف کریں|زبان کے ماڈل کے طور|میرے iphone سے|
  حیثیت چسپاں کرے|متن درج کرنے کے لیے یہاں کلک|ہمیں یہ حصہ ہٹا دینا|ضرور! یہ رہا|لہجہ بدل دوں
 verb لکھیں|درج|کریں|شامل|لگائیں|ڈالیں|چسپاں
 text متن|عبارت
 thing نمبر|فون|نام|تاریخ|پتہ|پتا|لنک|تصویر|نقشہ|نقشا|عنوان|ٹرسٹ|ہسپتال|وارڈ|کا|کی|کے|ای|میل|وقت
 here یہاں
 call فون|کال
 until سے|تک|کو
ar
 draft مسودة
 alone مسودة|مسودة – للتعليق|الحالة: مسودة|الصفحة قيد الإنشاء|هذه الصفحة قيد الإنشاء|قيد الإنشاء|نص تجريبي|
  نص نموذجي|للاستخدام الداخلي|للاستخدام الداخلي فقط|لا تنشر|ليس للنشر|غير مخصص للنشر|ملاحظات داخلية|اتركه فارغا|
  اتركه فارغًا|اتركها فارغة|سيتم إكماله لاحقا|سيتم إكماله لاحقًا|الصورة لاحقا|الصورة لاحقًا|لتلصقه المؤسسة|
  أضف النص هنا
 label للإنجاز|ملاحظة داخلية|ملاحظة لنفسي|ملاحظة لفريق الموقع|ملاحظة للمحرر|ملاحظة للمحررين|للموظفين فقط|
  ملاحظة المترجم|ملاحظة الترجمة
 begins مسودة v
 open يرجى التحقق|يرجى التأكد|للتأكيد|أدخل_|بانتظار الموافقة|في انتظار الموافقة|داخلي]|لم تتم ترجمته
 round يرجى التحقق من هذا|يرجى التحقق|للتأكيد|اتركه فارغا|اتركه فارغًا
 ask يرجى التحقق من|هل يمكنك التحقق|الرجاء التحقق|يرجى إضافة|يرجى تصحيح
 starts لم نعثر على رقم أحدث|لم نجد مصدرًا لهذا|لم نجد مصدرا لهذا|لم نتمكن من التحقق من ذلك
 inside ألصق هنا النص|لا تستخدموا هذه الصفحة بعد|احذف هذا القسم|بصفتي نموذج|أُرسلت من الـ iphone|
  أرسلت من الـ iphone|تلصق حالتها هنا|انقر هنا لإدخال النص|علينا نقل هذا القسم|علينا حذف هذا القسم|بالتأكيد! إليك|
  تريد أن أعدل
 verb أدخل|أضف|اكتب|ألصق|ضع
 text النص|نص|المحتوى
 thing رقم|الرقم|اسم|الاسم|التاريخ|تاريخ|العنوان|عنوان|رابط|الرابط|صورة|الصورة|خريطة|الخريطة|الهاتف|المؤسسة|
  المستشفى|القسم|البريد|الساعة
 here هنا
 call اتصل|اتصلوا
 until من|حتى|في|بعد
bn
 draft খসড়া
 alone খসড়া|খসড়া – মতামতের জন্য|অবস্থা: খসড়া|পাতাটি নির্মাণাধীন|এই পাতাটি নির্মাণাধীন|নির্মাণাধীন|নমুনা লেখা|
  নমুনা টেক্সট|শুধুমাত্র অভ্যন্তরীণ ব্যবহারের জন্য|শুধু অভ্যন্তরীণ ব্যবহারের জন্য|প্রকাশের জন্য নয়|অভ্যন্তরীণ নোট|
  খালি রাখুন|পরে পূরণ করা হবে|ছবি পরে দেওয়া হবে|ট্রাস্ট এখানে পেস্ট করবে
 label অভ্যন্তরীণ নোট|নিজের জন্য নোট|ওয়েব টিমের জন্য নোট|সম্পাদকের জন্য নোট|শুধু কর্মীদের জন্য|নোট অনুবাদক|
  অনুবাদকের নোট|অনুবাদকের টীকা|অনুবাদকের মন্তব্য
 begins খসড়া v
 open অনুমোদনের অপেক্ষা|নিশ্চিত করা হবে|অভ্যন্তরীণ]|অনুবাদ বাকি
 ends যাচাই করুন|এখানে লিখুন
 round দয়া করে যাচাই করুন|যাচাই করুন|খালি রাখুন|নিশ্চিত করা হবে
 ask দয়া করে যাচাই করুন|দয়া করে নম্বর যাচাই|এটা কি দেখতে পারবেন|অনুগ্রহ করে যাচাই
 starts আমরা এর চেয়ে নতুন সংখ্যা পাইনি|আমরা এর কোনো উৎস পাইনি|আমরা এটি যাচাই করতে পারিনি
 inside আইনি লেখাটি পেস্ট করুন|পাতাটি এখনো ব্যবহার করবেন না|অংশটি প্রযোজ্য না হলে মুছে|ভাষা মডেল হিসেবে|
  আমার iphone থেকে|অবস্থা পেস্ট করবে|লেখা লিখতে এখানে ক্লিক|এই অংশটি সরানো উচিত|অবশ্যই! এখানে আপনার|
  আমি ভাষা বদলে দিতে পারি
 verb লিখুন|যোগ|করুন|বসান|দিন
 text লেখা|টেক্সট
 thing নম্বর|ফোন|নাম|তারিখ|ঠিকানা|লিঙ্ক|লিংক|ছবি|মানচিত্র|শিরোনাম|ট্রাস্টের|হাসপাতালের|ওয়ার্ডের|ইমেইল|সময়
 here এখানে
 call ফোন|কল
 until থেকে|পর্যন্ত|তারিখে
pa
 draft ਖਰੜਾ
 alone ਖਰੜਾ|ਖਰੜਾ – ਟਿੱਪਣੀ ਲਈ|ਸਥਿਤੀ: ਖਰੜਾ|ਪੰਨਾ ਨਿਰਮਾਣ ਅਧੀਨ|ਪੰਨਾ ਨਿਰਮਾਣ ਅਧੀਨ ਹੈ|ਇਹ ਪੰਨਾ ਨਿਰਮਾਣ ਅਧੀਨ ਹੈ|ਨਿਰਮਾਣ ਅਧੀਨ|
  ਨਮੂਨਾ ਲਿਖਤ|ਸਿਰਫ਼ ਅੰਦਰੂਨੀ ਵਰਤੋਂ ਲਈ|ਪ੍ਰਕਾਸ਼ਨ ਲਈ ਨਹੀਂ|ਅੰਦਰੂਨੀ ਨੋਟ|ਖਾਲੀ ਛੱਡੋ|ਬਾਅਦ ਵਿੱਚ ਭਰਿਆ ਜਾਵੇਗਾ|ਤਸਵੀਰ ਬਾਅਦ ਵਿੱਚ|
  ਟਰੱਸਟ ਇੱਥੇ ਪੇਸਟ ਕਰੇ|ਪੁਸ਼ਟੀ ਬਾਕੀ
 label ਅੰਦਰੂਨੀ ਨੋਟ|ਆਪਣੇ ਲਈ ਨੋਟ|ਵੈੱਬ ਟੀਮ ਲਈ ਨੋਟ|ਸੰਪਾਦਕ ਲਈ ਨੋਟ|ਸਿਰਫ਼ ਸਟਾਫ਼ ਲਈ|ਅਨੁਵਾਦਕ ਦਾ ਨੋਟ
 begins ਖਰੜਾ v
 open ਮਨਜ਼ੂਰੀ ਦੀ ਉਡੀਕ|ਪੁਸ਼ਟੀ ਬਾਕੀ|ਅੰਦਰੂਨੀ]|ਅਨੁਵਾਦ ਬਾਕੀ
 ends ਜਾਂਚ ਕਰੋ|ਇੱਥੇ ਲਿਖੋ
 round ਕਿਰਪਾ ਕਰਕੇ ਜਾਂਚ ਕਰੋ|ਜਾਂਚ ਕਰੋ|ਖਾਲੀ ਛੱਡੋ|ਪੁਸ਼ਟੀ ਬਾਕੀ
 ask ਕਿਰਪਾ ਕਰਕੇ ਜਾਂਚ|ਕਿਰਪਾ ਕਰਕੇ ਨੰਬਰ ਦੀ ਜਾਂਚ
 starts ਸਾਨੂੰ ਇਸ ਤੋਂ ਨਵਾਂ ਅੰਕੜਾ ਨਹੀਂ ਮਿਲਿਆ|ਸਾਨੂੰ ਇਸ ਦਾ ਕੋਈ ਸਰੋਤ ਨਹੀਂ ਮਿਲਿਆ|ਅਸੀਂ ਇਸ ਦੀ ਪੁਸ਼ਟੀ ਨਹੀਂ ਕਰ ਸਕੇ
 inside ਕਾਨੂੰਨੀ ਲਿਖਤ ਪੇਸਟ ਕਰੋ|ਪੰਨਾ ਅਜੇ ਨਾ ਵਰਤੋ|ਇਹ ਹਿੱਸਾ ਮਿਟਾ ਦਿਓ|ਭਾਸ਼ਾ ਮਾਡਲ ਵਜੋਂ|ਮੇਰੇ iphone ਤੋਂ|ਸਥਿਤੀ ਪੇਸਟ ਕਰੇ|
  ਲਿਖਤ ਭਰਨ ਲਈ ਇੱਥੇ ਕਲਿੱਕ|ਇਹ ਹਿੱਸਾ ਹਟਾਉਣਾ ਚਾਹੀਦਾ|ਜ਼ਰੂਰ! ਇਹ ਹੈ|ਮੈਂ ਲਹਿਜ਼ਾ ਬਦਲ
 verb ਲਿਖੋ|ਭਰੋ|ਪਾਓ|ਸ਼ਾਮਲ|ਕਰੋ|ਲਗਾਓ
 text ਲਿਖਤ|ਟੈਕਸਟ
 thing ਨੰਬਰ|ਫ਼ੋਨ|ਨਾਮ|ਨਾਂ|ਤਾਰੀਖ|ਤਾਰੀਖ਼|ਪਤਾ|ਲਿੰਕ|ਤਸਵੀਰ|ਨਕਸ਼ਾ|ਸਿਰਲੇਖ|ਟਰੱਸਟ|ਹਸਪਤਾਲ|ਵਾਰਡ|ਦਾ|ਦੀ|ਈਮੇਲ|ਸਮਾਂ
 here ਇੱਥੇ
 call ਫ਼ੋਨ|ਕਾਲ
 until ਤੋਂ|ਤੱਕ|ਨੂੰ
zh
 draft 草稿|初稿
 alone 草稿 – 征求意见|征求意见稿|页面建设中|网页建设中|本页面正在建设中|正在建设中|建设中|草稿|初稿|状态：草稿|
  示例文本|示例文字|待补充|待确认|待更新|待定稿|图片待补|内容待补|留空|仅供内部使用|仅供内部参考|内部资料|内部使用|
  请勿发布|请勿外传|勿发布|不得发布|内部备注|由信托机构填写|点击添加文字
 label 内部备注|内部说明|自己备注|给网站团队的备注|给编辑的备注|仅限员工|译者注|译注|译者註|譯者註|譯者注
 begins 草稿 v|草稿v
 both 待确认|待核对|待补充|待更新|待翻译|请核对|请补充|此处插入|此处填写
 open 等待批准|内部]|插入|未翻译
 round 留空|此处加链接|此处插入图片
 ask 请核对|你能核对|请补充|请添加|请更正
 starts 我们没有找到更新的数字|我们没有找到这方面的来源|我们无法核实这一点
 inside 在此粘贴法律|在此粘贴其|
  请暂时不要使用此页|请删除本节|语言模型|从我的 iphone 发送|发自我的 iphone|单击此处输入文字|
  我们应该移动这一节|我们应该删除这一节|当然！以下是|希望我调整
 verb 输入|插入|添加|填写|粘贴|放|加
 text 文字|文本|内容
 thing 电话|号码|姓名|名称|日期|地址|链接|图片|照片|地图|标题|医院|病房|机构|信托|时间|的|名
 here 此处|在此|这里|在这里|此
 call 致电|拨打
 until 年
cy
 draft drafft
 alone drafft|statws: drafft|ychwanegwch destun yma|tudalen dan ddatblygiad|dan ddatblygiad|i'w gwblhau|
  nid i'w gyhoeddi
 label nodyn gan y cyfieithydd|nodyn y cyfieithydd|nodyn mewnol|staff yn unig
 open i'w wirio|i'w gadarnhau|i'w gwblhau|rhowch_
 thing rhif|ffôn|enw|dyddiad|cyfeiriad|dolen
fr
 draft brouillon
 alone brouillon|page en construction|en construction|à compléter|ne pas publier|usage interne uniquement|
  texte à venir
 label note du traducteur|note interne|note pour l'équipe web|réservé au personnel
 open à vérifier|à compléter|à confirmer|à traduire|insérer_
 inside en tant que modèle de langage|envoyé de mon iphone
es
 draft borrador
 alone borrador|página en construcción|en construcción|por completar|no publicar|solo para uso interno
 label nota del traductor|nota interna|solo personal
 open por verificar|por completar|por confirmar|por traducir|insertar_|inserte_
 inside como modelo de lenguaje|enviado desde mi iphone
pt
 draft rascunho
 alone rascunho|página em construção|em construção|a completar|não publicar|apenas para uso interno
 label nota do tradutor|nota interna
 open a verificar|a completar|a confirmar|a traduzir|inserir_|insira_
 inside como modelo de linguagem|enviado do meu iphone
it
 draft bozza
 alone bozza|pagina in costruzione|in costruzione|da completare|non pubblicare|solo per uso interno
 label nota del traduttore|nota interna
 open da verificare|da completare|da confermare|da tradurre|inserire_|inserisci_
 inside come modello linguistico|inviato da iphone
de
 draft entwurf
 alone entwurf|seite im aufbau|im aufbau|nicht veröffentlichen|nur für den internen gebrauch|wird noch ergänzt
 label anmerkung des übersetzers|interne notiz|nur für personal
 open zu prüfen|zu ergänzen|zu bestätigen|zu übersetzen|hier einfügen|bitte prüfen
 inside als ki-sprachmodell|von meinem iphone gesendet
ru
 draft черновик
 alone черновик|страница в разработке|не публиковать|только для внутреннего использования|текст примера
 label примечание переводчика|внутренняя заметка|только для персонала
 open проверить|уточнить|дополнить|перевести|вставьте_
 inside как языковая модель|отправлено с iphone
uk
 draft чернетка
 alone чернетка|сторінка в розробці|не публікувати|лише для внутрішнього використання
 label примітка перекладача|внутрішня нотатка|лише для персоналу
 open перевірити|уточнити|доповнити|перекласти|вставте_
 inside як мовна модель|надіслано з iphone
hi
 draft मसौदा
 alone मसौदा|पृष्ठ निर्माणाधीन|यह पृष्ठ निर्माणाधीन है|निर्माणाधीन|केवल आंतरिक उपयोग के लिए|प्रकाशन के लिए नहीं
 label अनुवादक की टिप्पणी|अनुवादक का नोट|आंतरिक नोट|केवल कर्मचारियों के लिए
 open पुष्टि बाकी|अनुवाद बाकी
 ends जाँच करें|यहाँ लिखें
 inside भाषा मॉडल के रूप में|मेरे iphone से
"""
"""By language, a slot a line, words parted by `|`; `_` stands for a blank at the end.

draft: before or behind a title. alone: all of a paragraph. label: before a colon. begins: the beginning of a
paragraph. open: the beginning of what is in square brackets, `x]` all of it; both: of what is in any brackets; ends: a
part of it. round: all that is in round brackets. ask: what somebody is asked, behind a name. starts: a whole sentence.
inside: anywhere. verb, text, thing, here: of what a place to fill in is made, in any order. call, until: what is before
a number, and beside a day. What is in capitals here is told in capitals alone.
"""
