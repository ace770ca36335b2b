"""Every line of `content/redirects.csv` has an old address and a page.

What: each line has the path of an old address, a comma and a page of this site; the first line may be `old,new`. No
old address is there twice, and none has a question mark, a star or a `#`: hosts look at the path alone.
Why: people hold the old addresses on letters, posters and in bookmarks. A line that cannot be used leaves them at a
page that is not there.
How to put it right: write for example `/about-us/your-data/,en/privacy-notice`. From a spreadsheet, save the table as
CSV with commas.
"""

from everyreader.finding import Rule

RULE: Rule[object] = Rule("error", reported_by="site/redirects")

PASSED = (
    {"content/redirects.csv": "old,new\n/about-us/your-data/,index\nhttps://old.example/data.aspx,en/index.html\n\n"},
    {"content/redirects.csv": "/about-us,index\n"},
)
FAILED = (
    {"content/redirects.csv": "old;new\n/about-us;index\n"},
    {"content/redirects.csv": "old,new\n/about-us\n"},
    {"content/redirects.csv": "old,new\n/about-us,\n"},
    {"content/redirects.csv": "old,new\n/a?id=4,index\n"},
    {"content/redirects.csv": "old,new\n/a/*,index\n"},
    {"content/redirects.csv": "old,new\n/a,index\n/A/,index\n"},
    {"content/redirects.csv": 'old,new\n"/a,index\n'},
    {"content/redirects.csv": "old,new\nmailto:a@b.example,index\n"},
    {"content/redirects.csv": "old,new\nhttp://[a,index\n"},
    {"content/redirects.csv": "\n"},
)
INAPPLICABLE = ({"content/en/page.md": "Phone us.\n"},)
