"""What people write in other languages than English into the name of a page that is not for readers, or not yet: in
Welsh, as staff of NHS Wales do, and in the languages into which trusts translate.

Phrases are parted by `;`; a blank in a phrase is any sign that parts words in a name.
"""

from __future__ import annotations

NOT_PUBLISHED = (
    "peidiwch (?:a|â|â) chyhoeddi; peidio (?:a|â|â) chyhoeddi; (?:ddim|nid) i[’']?w gyhoeddi; heb (?:ei )?gyhoeddi; "
    "staff yn unig; (?:ar gyfer|i) staff yn unig; mewnol yn unig; ddim ar gyfer (?:cleifion|y cyhoedd); "
    "nie publikować; nie publikowac; nieopublikowan[ey]; tylko dla personelu; nu (?:se )?public(?:a|ați|ati); "
    "a nu se publica; nepublicat; yayınlamayın; yayinlamayin; yayınlanmayacak; yayinlanmayacak; ha daabicin; "
    "ne pas publier; non publié; non publie; no publicar; sin publicar; nicht veröffentlichen; nicht veroeffentlichen; "
    "unveröffentlicht; non pubblicare; não publicar; nao publicar; لا تنشر; غير منشور; شائع نہ کریں; "
    "请勿发布; 勿发布; 不发布; 未发布; 請勿發布; 未發布; প্রকাশ করবেন না; ਪ੍ਰਕਾਸ਼ਿਤ ਨਾ ਕਰੋ"
)
"""Say nothing else: such a page is not published."""

DRAFT = (
    "drafft(?:iau)?; szkic(?:e)?; (?:wersj[ae] )?robocz[ae]; ciorn[aăe]; taslak(?:lar)?; qabyo(?: qoraal)?; "
    "brouillons?; borrador(?:es)?; entwurf; entwürfe; entwuerfe; bozz[ae]; rascunhos?; "
    "مسودة; مسودات; مسودہ; پیش نویس; "
    "草稿; 草案; খসড়া; ਖਰੜਾ; ડ્રાફ્ટ; मसौदा"
)
"""Drafts. A folder of this name is not published; a page may be about one."""

DOUBTFUL = (
    "anorffenedig; (?:ddim|heb) yn barod; i[’']?w adolygu; ar y gweill; cyfrinachol; cudd; archif; wrth gefn; "
    "do sprawdzenia; do usunięcia; do usuniecia; archiwum; poufne; de verificat; de șters; de sters; arhiv[ăa]; "
    "confidențial; kontrol edilecek; silinecek; arşiv; à relire; a relire; à supprimer; para revisar; zu prüfen; "
    "待审核; 待確認; 旧版; 舊版; 备份; 備份; للمراجعة"
)
"""May be what a page is about."""

ALONE = (
    "mewnol; hen; dros dro; dileu; ffug; copi; kopia; stare; vechi; eski; gizli; anciens?; alt; archiv; أرشيف; پرانا"
)
"""The same, where nothing else is in the name."""
