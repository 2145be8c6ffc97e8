"""Fills a form in with LibreOffice 7.4, as somebody does who writes into its cells, and saves it as libreoffice.docx and libreoffice.odt here.
Made on 2026-11-30 from what `ip form interview --stakeholder borgere --theme sundhed --out skema.docx` wrote in the project of forms.rs:
python3 fill.py skema.docx "Hvornår=14. marts 2018" "Hvordan=gruppeinterview" … "+Vi ringer til naboen.|Jeg vidste ikke, hvem jeg skulle ringe til."
(`+` is said under the next question, what stands after `|` in a paragraph of the style for quotations)."""
import os, subprocess, sys, tempfile, time
src, outdir = os.path.abspath(sys.argv[1]), os.path.dirname(os.path.abspath(__file__))
import uno
from com.sun.star.beans import PropertyValue
def prop(n,v):
    p=PropertyValue(); p.Name=n; p.Value=v; return p
proc=subprocess.Popen(["soffice","--headless","--norestore","-env:UserInstallation=file://"+tempfile.mkdtemp()+"","--accept=socket,host=localhost,port=2099;urp;"],stdout=subprocess.DEVNULL,stderr=subprocess.DEVNULL)
ctx=uno.getComponentContext()
res=ctx.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver",ctx)
for i in range(60):
    try:
        c=res.resolve("uno:socket,host=localhost,port=2099;urp;StarOffice.ComponentContext"); break
    except Exception: time.sleep(0.5)
desk=c.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop",c)
doc=desk.loadComponentFromURL("file://"+src,"_blank",0,(prop("Hidden",True),))
t=doc.getTextTables().getByIndex(0)
answers=dict(a.split("=",1) for a in sys.argv[2:] if not a.startswith("+"))
rows=t.getRows().getCount()
for r in range(rows):
    label=t.getCellByPosition(0,r).getString()
    for k,v in answers.items():
        if label.startswith(k):
            cell=t.getCellByPosition(1,r)
            cell.setString(v)
# under the first question: what was said
text=doc.getText()
said=[a[1:] for a in sys.argv[2:] if a.startswith("+")]
e=text.createEnumeration(); n=0
paras=[]
while e.hasMoreElements():
    p=e.nextElement()
    if p.supportsService("com.sun.star.text.Paragraph"): paras.append(p)
for p in paras:
    if "hvad der blev sagt" in p.getString() and p.getString().startswith("Klik"):
        if n<len(said):
            cur=text.createTextCursorByRange(p.getStart()); cur.gotoEndOfParagraph(True)
            parts=said[n].split("|")
            cur.setString(parts[0])
            if len(parts)>1:
                cur.gotoEndOfParagraph(False)
                text.insertControlCharacter(cur,0,False)
                text.insertString(cur,parts[1],False)
                cur.ParaStyleName="Quotations"
            n+=1
doc.storeToURL("file://"+outdir+"/libreoffice.docx",(prop("FilterName","MS Word 2007 XML"),))
doc.storeToURL("file://"+outdir+"/libreoffice.odt",(prop("FilterName","writer8"),))
doc.close(True)
try: desk.terminate()
except Exception: pass
proc.wait(20)
