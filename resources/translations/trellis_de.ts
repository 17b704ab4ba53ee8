<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>Trellis</name>
    <message>
        <source>0 singularity, 1 principles, 2 commons, 3 transversals, 4 domains, 5 edge.</source>
        <translation>0 Ursprung, 1 Prinzipien, 2 Commons, 3 Querschnitt, 4 Bereiche, 5 Rand.</translation>
    </message>
    <message>
        <source>1 (★☆☆ low), 2 (★★☆ medium) or 3 (★★★ high). The callout shows the stars.</source>
        <translation>1 (★☆☆ niedrig), 2 (★★☆ mittel) oder 3 (★★★ hoch). Der Kasten zeigt die Sterne.</translation>
    </message>
    <message>
        <source>A few own it; others only use it.</source>
        <translation>Wenigen gehört es; andere nutzen es nur.</translation>
    </message>
    <message>
        <source>About five words that a search should find it by.</source>
        <translation>Etwa fünf Wörter, mit denen eine Suche es finden soll.</translation>
    </message>
    <message>
        <source>Activist</source>
        <translation>Aktivismus</translation>
    </message>
    <message>
        <source>Adoption stage</source>
        <translation>Verbreitung</translation>
    </message>
    <message>
        <source>All main groups have a seat and a say that counts.</source>
        <translation>Alle wichtigen Gruppen haben einen Platz und eine Stimme, die zählt.</translation>
    </message>
    <message>
        <source>Also known as</source>
        <translation>Auch bekannt als</translation>
    </message>
    <message>
        <source>Also touches</source>
        <translation>Berührt auch</translation>
    </message>
    <message>
        <source>Alternatives</source>
        <translation>Alternativen</translation>
    </message>
    <message>
        <source>Attribution</source>
        <translation>Namensnennung</translation>
    </message>
    <message>
        <source>Autonomy</source>
        <translation>Autonomie</translation>
    </message>
    <message>
        <source>Books, addresses, traditions it draws on.</source>
        <translation>Bücher, Adressen, Traditionen, aus denen es schöpft.</translation>
    </message>
    <message>
        <source>Can it survive shocks?</source>
        <translation>Übersteht es Erschütterungen?</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Classification</source>
        <translation>Einordnung</translation>
    </message>
    <message>
        <source>Commons alignment</source>
        <translation>Nähe zu den Commons</translation>
    </message>
    <message>
        <source>Commons assessment</source>
        <translation>Bewertung als Commons</translation>
    </message>
    <message>
        <source>Commons domain</source>
        <translation>Commons-Bereich</translation>
    </message>
    <message>
        <source>Communities</source>
        <translation>Gemeinschaften</translation>
    </message>
    <message>
        <source>Complementary</source>
        <translation>Ergänzend</translation>
    </message>
    <message>
        <source>Composability</source>
        <translation>Kombinierbarkeit</translation>
    </message>
    <message>
        <source>Compose</source>
        <translation>Verbund</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Contexts</source>
        <translation>Bezeichnungen</translation>
    </message>
    <message>
        <source>Contributors</source>
        <translation>Mitwirkende</translation>
    </message>
    <message>
        <source>Corporate</source>
        <translation>Unternehmen</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Describe the situation in which someone would reach for this pattern.</source>
        <translation>Beschreiben Sie die Lage, in der jemand zu diesem Muster greifen würde.</translation>
    </message>
    <message>
        <source>Does it combine with other patterns?</source>
        <translation>Passt es zu anderen Mustern?</translation>
    </message>
    <message>
        <source>Does it create shared value?</source>
        <translation>Schafft es gemeinsamen Wert?</translation>
    </message>
    <message>
        <source>Does it enable self-governance?</source>
        <translation>Ermöglicht es Selbstverwaltung?</translation>
    </message>
    <message>
        <source>Does it keep the whole alive?</source>
        <translation>Hält es das Ganze lebendig?</translation>
    </message>
    <message>
        <source>Does it repeat at every scale?</source>
        <translation>Wiederholt es sich auf jeder Ebene?</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Enables</source>
        <translation>Ermöglicht</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>Begriffe</translation>
    </message>
    <message>
        <source>Era</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>Everyone affected, future people and nature included, has a voice and power.</source>
        <translation>Alle Betroffenen, auch künftige Menschen und die Natur, haben Stimme und Macht.</translation>
    </message>
    <message>
        <source>Extractive</source>
        <translation>Zehrend</translation>
    </message>
    <message>
        <source>File address</source>
        <translation>Adresse der Datei</translation>
    </message>
    <message>
        <source>Finding it</source>
        <translation>Auffinden</translation>
    </message>
    <message>
        <source>Force</source>
        <translation>Kraft</translation>
    </message>
    <message>
        <source>Fractal</source>
        <translation>Fraktal</translation>
    </message>
    <message>
        <source>Fractal value</source>
        <translation>Fraktaler Wert</translation>
    </message>
    <message>
        <source>From 1 to 5.</source>
        <translation>Von 1 bis 5.</translation>
    </message>
    <message>
        <source>Functional</source>
        <translation>Funktionierend</translation>
    </message>
    <message>
        <source>Garden</source>
        <translation>Graphgarten</translation>
    </message>
    <message>
        <source>Generalizes from</source>
        <translation>Sonderfall von</translation>
    </message>
    <message>
        <source>Generative</source>
        <translation>Belebend</translation>
    </message>
    <message>
        <source>Give steps that someone could begin tomorrow, for each context that differs.</source>
        <translation>Nennen Sie Schritte, mit denen jemand morgen beginnen könnte, für jedes Umfeld, in dem sie sich unterscheiden.</translation>
    </message>
    <message>
        <source>Give steps that someone could begin tomorrow.</source>
        <translation>Nennen Sie Schritte, mit denen jemand morgen beginnen könnte.</translation>
    </message>
    <message>
        <source>Given once; it never changes.</source>
        <translation>Wird einmal vergeben und ändert sich nie.</translation>
    </message>
    <message>
        <source>Governed by</source>
        <translation>Unterliegt</translation>
    </message>
    <message>
        <source>Government</source>
        <translation>Verwaltung</translation>
    </message>
    <message>
        <source>Gravitational hubs</source>
        <translation>Gravitationszentren</translation>
    </message>
    <message>
        <source>How finished the text is.</source>
        <translation>Wie fertig der Text ist.</translation>
    </message>
    <message>
        <source>How to name the authors.</source>
        <translation>Wie die Urheber zu nennen sind.</translation>
    </message>
    <message>
        <source>How widely it is used.</source>
        <translation>Wie verbreitet es ist.</translation>
    </message>
    <message>
        <source>Hub</source>
        <translation>Zentrum</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identität</translation>
    </message>
    <message>
        <source>Inferred links</source>
        <translation>Erschlossene Verweise</translation>
    </message>
    <message>
        <source>Influence</source>
        <translation>Einfluss</translation>
    </message>
    <message>
        <source>Is ownership distributed?</source>
        <translation>Ist das Eigentum verteilt?</translation>
    </message>
    <message>
        <source>It combines with much effort.</source>
        <translation>Es lässt sich nur mit viel Mühe verbinden.</translation>
    </message>
    <message>
        <source>It combines with patterns of its own field.</source>
        <translation>Es verbindet sich mit Mustern des eigenen Gebiets.</translation>
    </message>
    <message>
        <source>It combines with patterns of several fields.</source>
        <translation>Es verbindet sich mit Mustern mehrerer Gebiete.</translation>
    </message>
    <message>
        <source>It comes through common shocks, with some loss.</source>
        <translation>Es übersteht gewöhnliche Erschütterungen mit einigem Verlust.</translation>
    </message>
    <message>
        <source>It gives back what it takes, and keeps the whole alive.</source>
        <translation>Es gibt zurück, was es nimmt, und hält das Ganze lebendig.</translation>
    </message>
    <message>
        <source>It governs its daily work; larger matters are settled elsewhere.</source>
        <translation>Es regelt den Alltag selbst; Größeres wird anderswo entschieden.</translation>
    </message>
    <message>
        <source>It governs itself, and helps others to.</source>
        <translation>Es verwaltet sich selbst und hilft anderen dabei.</translation>
    </message>
    <message>
        <source>It learns from shocks and comes out stronger.</source>
        <translation>Es lernt aus Erschütterungen und wird dadurch stärker.</translation>
    </message>
    <message>
        <source>It leaves the whole more alive than it found it.</source>
        <translation>Es lässt das Ganze lebendiger zurück, als es war.</translation>
    </message>
    <message>
        <source>It lives on one person, one source or one rule.</source>
        <translation>Es lebt von einer Person, einer Quelle oder einer Regel.</translation>
    </message>
    <message>
        <source>It lives on the whole and wears it out.</source>
        <translation>Es lebt vom Ganzen und verbraucht es.</translation>
    </message>
    <message>
        <source>It makes several kinds of value, and shares them.</source>
        <translation>Es schafft mehrere Arten von Wert und teilt sie.</translation>
    </message>
    <message>
        <source>It makes shared value well beyond those who take part.</source>
        <translation>Es schafft gemeinsamen Wert weit über die Beteiligten hinaus.</translation>
    </message>
    <message>
        <source>It makes value for a few.</source>
        <translation>Es schafft Wert für wenige.</translation>
    </message>
    <message>
        <source>It makes value for those who take part.</source>
        <translation>Es schafft Wert für die Beteiligten.</translation>
    </message>
    <message>
        <source>It needs leave or guidance for most steps.</source>
        <translation>Es braucht für die meisten Schritte Erlaubnis oder Anleitung.</translation>
    </message>
    <message>
        <source>It runs on orders from outside.</source>
        <translation>Es läuft auf Anweisung von außen.</translation>
    </message>
    <message>
        <source>It sets and changes most of its own rules.</source>
        <translation>Es gibt sich die meisten Regeln selbst und ändert sie selbst.</translation>
    </message>
    <message>
        <source>It stands alone and fits nothing else.</source>
        <translation>Es steht allein und passt zu nichts anderem.</translation>
    </message>
    <message>
        <source>It takes more value than it makes.</source>
        <translation>Es nimmt mehr Wert, als es schafft.</translation>
    </message>
    <message>
        <source>It takes shocks up and mends itself.</source>
        <translation>Es fängt Erschütterungen auf und erholt sich selbst.</translation>
    </message>
    <message>
        <source>It works a little larger or smaller, with much change.</source>
        <translation>Es gelingt auch etwas größer oder kleiner, mit großen Änderungen.</translation>
    </message>
    <message>
        <source>It works at one scale only.</source>
        <translation>Es gelingt nur in einer Größenordnung.</translation>
    </message>
    <message>
        <source>It works at two or three scales.</source>
        <translation>Es gelingt in zwei oder drei Größenordnungen.</translation>
    </message>
    <message>
        <source>It works from a group to a region with the same logic.</source>
        <translation>Es gelingt von der Gruppe bis zur Region nach derselben Logik.</translation>
    </message>
    <message>
        <source>It works, and the whole neither gains nor loses.</source>
        <translation>Es funktioniert, und das Ganze gewinnt und verliert nichts.</translation>
    </message>
    <message>
        <source>Kept as it is written: 0.1 or 1.0.0.</source>
        <translation>Bleibt so, wie sie geschrieben ist: 0.1 oder 1.0.0.</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>Stichwörter</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Bezeichnung</translation>
    </message>
    <message>
        <source>Last pruned</source>
        <translation>Zuletzt beschnitten</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Lifecycle</source>
        <translation>Lebenszyklus</translation>
    </message>
    <message>
        <source>Links that a program proposes, with its reasons.</source>
        <translation>Verweise, die ein Programm vorschlägt, mit Begründung.</translation>
    </message>
    <message>
        <source>List what it stands on.</source>
        <translation>Zählen Sie auf, worauf es beruht.</translation>
    </message>
    <message>
        <source>List what one does.</source>
        <translation>Zählen Sie auf, was man tut.</translation>
    </message>
    <message>
        <source>List what to read next.</source>
        <translation>Zählen Sie auf, was man als Nächstes lesen kann.</translation>
    </message>
    <message>
        <source>Manifests as</source>
        <translation>Zeigt sich als</translation>
    </message>
    <message>
        <source>Modified</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Most groups have a known role; their say is uneven.</source>
        <translation>Die meisten Gruppen haben eine bekannte Rolle; ihr Einfluss ist ungleich.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name the two forces that pull apart, and what happens while nobody resolves them.</source>
        <translation>Nennen Sie die beiden Kräfte, die auseinanderziehen, und was geschieht, solange niemand sie auflöst.</translation>
    </message>
    <message>
        <source>One or two sentences that say what it is.</source>
        <translation>Ein oder zwei Sätze, die sagen, was es ist.</translation>
    </message>
    <message>
        <source>One owner holds it all.</source>
        <translation>Alles gehört einem Einzigen.</translation>
    </message>
    <message>
        <source>One party decides; those affected are not heard.</source>
        <translation>Eine Seite entscheidet; die Betroffenen werden nicht gehört.</translation>
    </message>
    <message>
        <source>Ontology &amp; scores</source>
        <translation>Ontologie &amp; Wertung</translation>
    </message>
    <message>
        <source>Orbital layer</source>
        <translation>Umlaufbahn</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Ursprung</translation>
    </message>
    <message>
        <source>Other fields it speaks to.</source>
        <translation>Andere Gebiete, die es anspricht.</translation>
    </message>
    <message>
        <source>Other names people use.</source>
        <translation>Andere gebräuchliche Namen.</translation>
    </message>
    <message>
        <source>Others build on it freely, in almost any field.</source>
        <translation>Andere bauen frei darauf auf, auf fast jedem Gebiet.</translation>
    </message>
    <message>
        <source>Overall score</source>
        <translation>Gesamtwertung</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Eigentum</translation>
    </message>
    <message>
        <source>Ownership</source>
        <translation>Eigentum</translation>
    </message>
    <message>
        <source>Page address</source>
        <translation>Adresse der Seite</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Primary tension</source>
        <translation>Hauptspannung</translation>
    </message>
    <message>
        <source>Principle</source>
        <translation>Prinzip</translation>
    </message>
    <message>
        <source>Provenance</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Reasoning</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>Related</source>
        <translation>Verwandt</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>Beziehungen</translation>
    </message>
    <message>
        <source>Relevance</source>
        <translation>Relevanz</translation>
    </message>
    <message>
        <source>Repository</source>
        <translation>Repository</translation>
    </message>
    <message>
        <source>Requires</source>
        <translation>Setzt voraus</translation>
    </message>
    <message>
        <source>Resilience</source>
        <translation>Resilienz</translation>
    </message>
    <message>
        <source>Rights and duties are spread among those who use it.</source>
        <translation>Rechte und Pflichten sind auf die verteilt, die es nutzen.</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Say how it stands to a commons.</source>
        <translation>Sagen Sie, wie es sich zu einem Commons verhält.</translation>
    </message>
    <message>
        <source>Say what changes when machines can do part of this.</source>
        <translation>Sagen Sie, was sich ändert, wenn Maschinen einen Teil davon übernehmen können.</translation>
    </message>
    <message>
        <source>Say what it is, which problem it solves, and where it comes from.</source>
        <translation>Sagen Sie, was es ist, welches Problem es löst und woher es kommt.</translation>
    </message>
    <message>
        <source>Say what to do, in one bold sentence, and then why it resolves the conflict.</source>
        <translation>Sagen Sie in einem fetten Satz, was zu tun ist, und dann, warum es den Konflikt löst.</translation>
    </message>
    <message>
        <source>Say where it works, and where it does not.</source>
        <translation>Sagen Sie, wo es gelingt und wo nicht.</translation>
    </message>
    <message>
        <source>Sector</source>
        <translation>Sektor</translation>
    </message>
    <message>
        <source>Signs of life, signs of decay, and when to plant it anew.</source>
        <translation>Zeichen des Lebens, Zeichen des Verfalls, und wann es neu zu pflanzen ist.</translation>
    </message>
    <message>
        <source>Slug</source>
        <translation>Slug</translation>
    </message>
    <message>
        <source>Some of those affected are asked, and nothing binds the answer.</source>
        <translation>Einige Betroffene werden gefragt, aber die Antwort bindet niemanden.</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Specializes to</source>
        <translation>Sonderfälle</translation>
    </message>
    <message>
        <source>Stakeholder architecture</source>
        <translation>Beteiligung</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Such as business, startup or platform.</source>
        <translation>Etwa business, startup oder platform.</translation>
    </message>
    <message>
        <source>Such as industrial, digital or cognitive.</source>
        <translation>Etwa industrial, digital oder cognitive.</translation>
    </message>
    <message>
        <source>Such as life, business, urban, ecology, platform.</source>
        <translation>Etwa life, business, urban, ecology, platform.</translation>
    </message>
    <message>
        <source>Such as practice, principle or framework.</source>
        <translation>Etwa practice, principle oder framework.</translation>
    </message>
    <message>
        <source>Such as universal, domain or context-dependent.</source>
        <translation>Etwa universal, domain oder context-dependent.</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Sustaining</source>
        <translation>Tragend</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Tech</source>
        <translation>Technik</translation>
    </message>
    <message>
        <source>Tell at least two real cases: where, who, what happened.</source>
        <translation>Erzählen Sie mindestens zwei wirkliche Fälle: wo, wer, was geschah.</translation>
    </message>
    <message>
        <source>Tell what flourishes and what risks emerge; leave neither out.</source>
        <translation>Sagen Sie, was aufblüht und welche Risiken entstehen; lassen Sie keines von beiden aus.</translation>
    </message>
    <message>
        <source>Tell who uses it, and what came of it.</source>
        <translation>Sagen Sie, wer es anwendet und was daraus wurde.</translation>
    </message>
    <message>
        <source>The clusters it was put into.</source>
        <translation>Die Gruppen, denen es zugeordnet wurde.</translation>
    </message>
    <message>
        <source>The file name without .md; other patterns refer to it.</source>
        <translation>Der Dateiname ohne .md; andere Muster verweisen darauf.</translation>
    </message>
    <message>
        <source>The first shock ends it.</source>
        <translation>Die erste Erschütterung beendet es.</translation>
    </message>
    <message>
        <source>The forms it takes.</source>
        <translation>Die Formen, die es annimmt.</translation>
    </message>
    <message>
        <source>The mean of the eight scores, with one decimal.</source>
        <translation>Der Mittelwert der acht Wertungen, mit einer Nachkommastelle.</translation>
    </message>
    <message>
        <source>The narrower patterns that are cases of this.</source>
        <translation>Die spezielleren Muster, die Fälle von diesem sind.</translation>
    </message>
    <message>
        <source>The one field it belongs to.</source>
        <translation>Das eine Gebiet, zu dem es gehört.</translation>
    </message>
    <message>
        <source>The part of life it belongs to.</source>
        <translation>Der Teil des Lebens, zu dem es gehört.</translation>
    </message>
    <message>
        <source>The principles it is drawn to, and how strongly.</source>
        <translation>Die Prinzipien, von denen es angezogen wird, und wie stark.</translation>
    </message>
    <message>
        <source>The principles that rule it.</source>
        <translation>Die Prinzipien, denen es folgt.</translation>
    </message>
    <message>
        <source>The same logic holds at every scale, from a pair to the planet.</source>
        <translation>Dieselbe Logik gilt in jeder Größenordnung, vom Paar bis zum Planeten.</translation>
    </message>
    <message>
        <source>The two forces that pull apart, as “A vs. B”. Section 2 opens with them.</source>
        <translation>Die beiden Kräfte, die auseinanderziehen, als „A vs. B“. Abschnitt 2 beginnt mit ihnen.</translation>
    </message>
    <message>
        <source>The wider pattern this is a case of.</source>
        <translation>Das allgemeinere Muster, von dem dies ein Fall ist.</translation>
    </message>
    <message>
        <source>Those who use it own and tend it together, by clear rules.</source>
        <translation>Die es nutzen, besitzen und pflegen es gemeinsam, nach klaren Regeln.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Universality</source>
        <translation>Allgemeingültigkeit</translation>
    </message>
    <message>
        <source>Usage stage</source>
        <translation>Phase der Anwendung</translation>
    </message>
    <message>
        <source>Use is shared; title and duties lie with some.</source>
        <translation>Genutzt wird gemeinsam; Eigentum und Pflichten liegen bei einigen.</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Value creation</source>
        <translation>Wertschöpfung</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Vitality</source>
        <translation>Lebendigkeit</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Stimme</translation>
    </message>
    <message>
        <source>What a company would call it.</source>
        <translation>Wie ein Unternehmen es nennen würde.</translation>
    </message>
    <message>
        <source>What a movement would call it.</source>
        <translation>Wie eine Bewegung es nennen würde.</translation>
    </message>
    <message>
        <source>What a product team would call it.</source>
        <translation>Wie ein Produktteam es nennen würde.</translation>
    </message>
    <message>
        <source>What a public office would call it.</source>
        <translation>Wie eine Behörde es nennen würde.</translation>
    </message>
    <message>
        <source>What could be done instead.</source>
        <translation>Was man stattdessen tun könnte.</translation>
    </message>
    <message>
        <source>What goes well with it.</source>
        <translation>Was gut dazu passt.</translation>
    </message>
    <message>
        <source>What helps to do it.</source>
        <translation>Was bei der Umsetzung hilft.</translation>
    </message>
    <message>
        <source>What is near to it.</source>
        <translation>Was ihm nahesteht.</translation>
    </message>
    <message>
        <source>What must be there first.</source>
        <translation>Was zuerst da sein muss.</translation>
    </message>
    <message>
        <source>What people call it.</source>
        <translation>Wie man es nennt.</translation>
    </message>
    <message>
        <source>What the pattern speaks of.</source>
        <translation>Wovon das Muster spricht.</translation>
    </message>
    <message>
        <source>What this makes possible.</source>
        <translation>Was dieses Muster möglich macht.</translation>
    </message>
    <message>
        <source>When a program last went over these.</source>
        <translation>Letzter Durchgang eines Programms.</translation>
    </message>
    <message>
        <source>When in the work it is used.</source>
        <translation>Wann in der Arbeit es angewendet wird.</translation>
    </message>
    <message>
        <source>When it was changed last.</source>
        <translation>Wann es zuletzt geändert wurde.</translation>
    </message>
    <message>
        <source>When it was written first.</source>
        <translation>Wann es zuerst geschrieben wurde.</translation>
    </message>
    <message>
        <source>Where it comes from.</source>
        <translation>Woher es kommt.</translation>
    </message>
    <message>
        <source>Where readers find it.</source>
        <translation>Wo Leser es finden.</translation>
    </message>
    <message>
        <source>Where the file is kept.</source>
        <translation>Wo die Datei liegt.</translation>
    </message>
    <message>
        <source>Where the library is kept.</source>
        <translation>Wo die Bibliothek liegt.</translation>
    </message>
    <message>
        <source>Who has voice and power?</source>
        <translation>Wer hat Stimme und Macht?</translation>
    </message>
    <message>
        <source>Who wrote it.</source>
        <translation>Wer es geschrieben hat.</translation>
    </message>
    <message>
        <source>Why these scores: one to three sentences.</source>
        <translation>Warum diese Wertungen: ein bis drei Sätze.</translation>
    </message>
    <message numerus="yes">
        <source>Copies of your {count} unsaved texts are in {folder}; save, then start Trellis anew.</source>
        <translation>
            <numerusform>Eine Kopie des ungespeicherten Textes liegt in {folder}; bitte speichern und Trellis neu starten.</numerusform>
            <numerusform>Kopien der {count} ungespeicherten Texte liegen in {folder}; bitte speichern und Trellis neu starten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was unsaved; start Trellis anew if it does not work as it should.</source>
        <translation>Alles war gespeichert; Trellis bitte neu starten, falls es nicht arbeitet, wie es soll.</translation>
    </message>
    <message>
        <source>Something went wrong inside Trellis ({kind}).</source>
        <translation>In Trellis ist ein Fehler aufgetreten ({kind}).</translation>
    </message>
    <message>
        <source>Your changes could not be copied to {folder} ({reason}): save them, then start Trellis anew.</source>
        <translation>Die Änderungen ließen sich nicht nach {folder} kopieren ({reason}): bitte speichern und dann Trellis neu starten.</translation>
    </message>
    <message>
        <source>This pattern has no section {number}.</source>
        <translation>Dieses Muster hat keinen Abschnitt {number}.</translation>
    </message>
    <message>
        <source>The title of a callout is one line without blanks before and behind it. Put what does not fit into the text below it.</source>
        <translation>Der Titel eines Kastens ist eine Zeile ohne Leerzeichen davor und dahinter. Was nicht hineinpasst, gehört in den Text darunter.</translation>
    </message>
    <message>
        <source>This pattern has no callout to change.</source>
        <translation>Dieses Muster hat keinen Kasten, der sich ändern ließe.</translation>
    </message>
    <message>
        <source>This pattern has a callout already. Edit that one.</source>
        <translation>Dieses Muster hat schon einen Kasten. Bitte diesen bearbeiten.</translation>
    </message>
    <message>
        <source>This pattern has no callout to remove.</source>
        <translation>Dieses Muster hat keinen Kasten, der sich entfernen ließe.</translation>
    </message>
    <message>
        <source>Line {line} of this text (“{shown}”) would be read as {reading}, and so change {difference}. Change the line.</source>
        <translation>Zeile {line} dieses Textes („{shown}“) würde als {reading} gelesen und damit etwas an {difference} ändern. Bitte die Zeile ändern.</translation>
    </message>
    <message>
        <source>Line {line} of the file (“{shown}”) would be read as {reading}, and so change {difference}. Change the line.</source>
        <translation>Zeile {line} der Datei („{shown}“) würde als {reading} gelesen und damit etwas an {difference} ändern. Bitte die Zeile ändern.</translation>
    </message>
    <message>
        <source>the beginning of code or a comment that nothing closes</source>
        <translation>nie beendeter Code oder Kommentar</translation>
    </message>
    <message>
        <source>a callout</source>
        <translation>Kasten</translation>
    </message>
    <message>
        <source>a part of the section above it</source>
        <translation>Teil des Abschnitts darüber</translation>
    </message>
    <message>
        <source>the heading of a section</source>
        <translation>Überschrift eines Abschnitts</translation>
    </message>
    <message>
        <source>a separator</source>
        <translation>Trennlinie</translation>
    </message>
    <message>
        <source>The callout&apos;s title (“{title}”) has no rating to change. Write it as ★★☆ first.</source>
        <translation>Der Titel des Kastens („{title}“) enthält keine Wertung, die sich ändern ließe. Schreiben Sie sie zuerst hinein, etwa als ★★☆.</translation>
    </message>
    <message>
        <source>The callout rates from 1 to {scale}, so {stars} can&apos;t be written there.</source>
        <translation>Der Kasten wertet von 1 bis {scale}; {stars} lässt sich dort nicht eintragen.</translation>
    </message>
    <message>
        <source>“{name}” can&apos;t be the name of a section: a part of it would be read as its number or as an addition to the name. Choose a name of plain words.</source>
        <translation>„{name}“ kann kein Abschnitt heißen: Ein Teil davon würde als Nummer oder als Zusatz zum Namen gelesen. Wählen Sie einen Namen aus einfachen Wörtern.</translation>
    </message>
    <message>
        <source>“{name}” is not one of the sections of this format: {names}.</source>
        <translation>„{name}“ gehört nicht zu den Abschnitten dieses Formats: {names}.</translation>
    </message>
    <message>
        <source>This pattern has a section “{name}” already. Edit that one.</source>
        <translation>Dieses Muster hat schon einen Abschnitt „{name}“. Bitte diesen bearbeiten.</translation>
    </message>
    <message>
        <source>the fields above the text</source>
        <translation>den Feldern über dem Text</translation>
    </message>
    <message>
        <source>the lead</source>
        <translation>dem Vorspann</translation>
    </message>
    <message>
        <source>the callout</source>
        <translation>dem Kasten</translation>
    </message>
    <message>
        <source>the headings of the sections</source>
        <translation>den Überschriften der Abschnitte</translation>
    </message>
    <message>
        <source>the separators between the sections</source>
        <translation>den Trennlinien zwischen den Abschnitten</translation>
    </message>
    <message>
        <source>the lines around lead and callout</source>
        <translation>den Zeilen um Vorspann und Kasten</translation>
    </message>
    <message>
        <source>the section “{name}”</source>
        <translation>dem Abschnitt „{name}“</translation>
    </message>
    <message>
        <source>Line {line}, column {column}: {sentence}</source>
        <translation>Zeile {line}, Spalte {column}: {sentence}</translation>
    </message>
    <message>
        <source>{problem} You can edit the text itself {place}.</source>
        <translation>{problem} Den Text selbst können Sie {place} bearbeiten.</translation>
    </message>
    <message>
        <source>There is nothing at {path} in this file.</source>
        <translation>An der Stelle {path} steht in dieser Datei nichts.</translation>
    </message>
    <message>
        <source>{path} has no line of its own, so it can&apos;t have a comment here.</source>
        <translation>{path} hat keine eigene Zeile und kann deshalb hier keinen Kommentar bekommen.</translation>
    </message>
    <message>
        <source>A line of a comment needs a letter or a digit; without one it would be a rule.</source>
        <translation>Eine Kommentarzeile braucht einen Buchstaben oder eine Ziffer; sonst wäre sie eine Linie.</translation>
    </message>
    <message>
        <source>{path} has no lines of its own, so it can&apos;t be written anew here.</source>
        <translation>{path} hat keine eigenen Zeilen und lässt sich deshalb hier nicht neu schreiben.</translation>
    </message>
    <message>
        <source>A tab stands where only blanks can indent. Put blanks for it.</source>
        <translation>Hier steht ein Tabulator, wo nur Leerzeichen einrücken können. Ersetzen Sie ihn durch Leerzeichen.</translation>
    </message>
    <message>
        <source>The quotes of this value don&apos;t fit: one is missing at its end, or others stand inside. Close it, or write those inside as \&quot; in double and as &apos;&apos; in single quotes.</source>
        <translation>Die Anführungszeichen dieses Wertes passen nicht: Am Ende fehlt eines, oder innen stehen weitere. Schließen Sie ihn, oder schreiben Sie die inneren in doppelten Anführungszeichen als \&quot; und in einfachen als &apos;&apos;.</translation>
    </message>
    <message>
        <source>The text of the body seems to begin here, but no --- closes the front matter. Put --- on the line before.</source>
        <translation>Hier scheint der Text zu beginnen, aber kein --- schließt die Kopfdaten. Setzen Sie --- in die Zeile davor.</translation>
    </message>
    <message>
        <source>This can&apos;t be read as YAML ({detail}).</source>
        <translation>Das lässt sich nicht als YAML lesen ({detail}).</translation>
    </message>
    <message>
        <source>There is a character here that can&apos;t stand in YAML. Delete it.</source>
        <translation>Hier steht ein Zeichen, das es in YAML nicht geben kann. Löschen Sie es.</translation>
    </message>
    <message>
        <source>There is a character here that can&apos;t stand in YAML. It may have been {detail}: write that, or delete it.</source>
        <translation>Hier steht ein Zeichen, das es in YAML nicht geben kann. Gemeint war vielleicht {detail}: Schreiben Sie das, oder löschen Sie das Zeichen.</translation>
    </message>
    <message>
        <source>A colon followed by a blank stands inside a value without quotes. Put the whole value in quotes.</source>
        <translation>In einem Wert ohne Anführungszeichen steht ein Doppelpunkt mit einem Leerzeichen dahinter. Setzen Sie den ganzen Wert in Anführungszeichen.</translation>
    </message>
    <message>
        <source>The group opened by { is broken here: a comma or the closing } is missing, or lines of another kind were put into it.</source>
        <translation>Die mit { begonnene Gruppe ist hier beschädigt: Es fehlt ein Komma oder die schließende }, oder es wurden Zeilen anderer Art hineingesetzt.</translation>
    </message>
    <message>
        <source>The list opened by [ is broken here: a comma or the closing ] is missing, or an entry needs quotes.</source>
        <translation>Die mit [ begonnene Liste ist hier beschädigt: Es fehlt ein Komma oder die schließende ], oder ein Eintrag braucht Anführungszeichen.</translation>
    </message>
    <message>
        <source>This line does not fit the lines around it: its indentation differs, or a value above it has a quote too many or too few.</source>
        <translation>Diese Zeile passt nicht zu den Zeilen ringsum: Sie ist anders eingerückt, oder ein Wert darüber hat ein Anführungszeichen zu viel oder zu wenig.</translation>
    </message>
    <message>
        <source>This line is neither a key with a colon nor the continuation of a value.</source>
        <translation>Diese Zeile ist weder ein Schlüssel mit Doppelpunkt noch die Fortsetzung eines Wertes.</translation>
    </message>
    <message>
        <source>A value can&apos;t begin with this character unless it is in quotes.</source>
        <translation>Mit diesem Zeichen kann ein Wert nur in Anführungszeichen beginnen.</translation>
    </message>
    <message>
        <source>A value can&apos;t begin with * or &amp; unless it is in quotes: they stand for references.</source>
        <translation>Mit * oder &amp; kann ein Wert nur in Anführungszeichen beginnen: Beide stehen für Bezüge.</translation>
    </message>
    <message>
        <source>A line can&apos;t begin with % unless it is in quotes.</source>
        <translation>Mit % kann eine Zeile nur in Anführungszeichen beginnen.</translation>
    </message>
    <message>
        <source>Text can&apos;t follow &gt; or | in the same line. Put the value in quotes, or the text on the lines below.</source>
        <translation>Hinter &gt; oder | kann in derselben Zeile kein Text stehen. Setzen Sie den Wert in Anführungszeichen oder den Text in die Zeilen darunter.</translation>
    </message>
    <message>
        <source>A value can&apos;t begin with a question mark and a blank unless it is in quotes.</source>
        <translation>Mit einem Fragezeichen und einem Leerzeichen kann ein Wert nur in Anführungszeichen beginnen.</translation>
    </message>
    <message>
        <source>A value is missing here, or it begins with a bracket, a brace or a comma that needs quotes.</source>
        <translation>Hier fehlt ein Wert, oder er beginnt mit einer Klammer oder einem Komma und braucht Anführungszeichen.</translation>
    </message>
    <message>
        <source>The quote that opens here is never closed.</source>
        <translation>Das Anführungszeichen, das hier beginnt, wird nie geschlossen.</translation>
    </message>
    <message>
        <source>The name behind * was never given to a value by &amp;. If the * belongs to a text, put the text in quotes.</source>
        <translation>Den Namen hinter * hat kein Wert mit &amp; bekommen. Gehört das * zu einem Text, setzen Sie den Text in Anführungszeichen.</translation>
    </message>
    <message>
        <source>A second YAML document begins before this line; front matter is one. Delete the line of --- or ... above it.</source>
        <translation>Vor dieser Zeile beginnt ein zweites YAML-Dokument; die Kopfdaten sind nur eines. Löschen Sie die Zeile mit --- oder ... darüber.</translation>
    </message>
    <message>
        <source>This line stands in a list but does not begin with a dash.</source>
        <translation>Diese Zeile steht in einer Liste, beginnt aber nicht mit einem Strich.</translation>
    </message>
    <message>
        <source>A list entry can&apos;t begin on this line; put it on a line of its own.</source>
        <translation>In dieser Zeile kann kein Listeneintrag beginnen; setzen Sie ihn in eine eigene Zeile.</translation>
    </message>
    <message>
        <source>A backslash stands in double quotes; write it twice or use single quotes.</source>
        <translation>In doppelten Anführungszeichen steht ein umgekehrter Schrägstrich; schreiben Sie ihn zweimal, oder nehmen Sie einfache Anführungszeichen.</translation>
    </message>
    <message>
        <source>The list inside {path} has no key, so it can&apos;t be edited here.</source>
        <translation>Die Liste in {path} hat keinen Schlüssel und lässt sich deshalb hier nicht bearbeiten.</translation>
    </message>
    <message>
        <source>The key {key} is written in a way that can&apos;t be edited here.</source>
        <translation>Der Schlüssel {key} ist so geschrieben, dass er sich hier nicht bearbeiten lässt.</translation>
    </message>
    <message>
        <source>{path} is a reference (*{name}) to another value. Change that one.</source>
        <translation>{path} ist ein Bezug (*{name}) auf einen anderen Wert. Ändern Sie diesen anderen.</translation>
    </message>
    <message>
        <source>The key {path} stands twice in this file. One of the two has to go first.</source>
        <translation>Der Schlüssel {path} steht zweimal in dieser Datei. Zuerst muss einer der beiden weg.</translation>
    </message>
    <message>
        <source>The reference *{name} in line {line} stands for what would change here, so it would change too. Write the value there in its place first.</source>
        <translation>Der Bezug *{name} in Zeile {line} steht für das, was sich hier ändern würde, und würde sich mit ändern. Schreiben Sie dort zuerst den Wert selbst hin.</translation>
    </message>
    <message>
        <source>There is a key {name} beside {path} already.</source>
        <translation>Neben {path} gibt es schon einen Schlüssel {name}.</translation>
    </message>
    <message>
        <source>The type of the key {key} is fixed by a tag (!) before it.</source>
        <translation>Die Art des Schlüssels {key} ist durch ein Etikett (!) davor festgelegt.</translation>
    </message>
    <message>
        <source>“{text}” is not a key path: {what} is expected where “{found}” stands (character {number}).</source>
        <translation>„{text}“ ist kein Schlüsselpfad: Wo „{found}“ steht (Zeichen {number}), wird {what} erwartet.</translation>
    </message>
    <message>
        <source>“{text}” is not a key path: {what} is expected where it ends (character {number}).</source>
        <translation>„{text}“ ist kein Schlüsselpfad: Wo er endet (Zeichen {number}), wird {what} erwartet.</translation>
    </message>
    <message>
        <source>“.”, “[” or the end</source>
        <translation>„.“, „[“ oder das Ende</translation>
    </message>
    <message>
        <source>“.”, “[” or “=”</source>
        <translation>„.“, „[“ oder „=“</translation>
    </message>
    <message>
        <source>a key</source>
        <translation>ein Schlüssel</translation>
    </message>
    <message>
        <source>the closing quote of the key</source>
        <translation>das schließende Anführungszeichen des Schlüssels</translation>
    </message>
    <message>
        <source>a whole number and “]”</source>
        <translation>eine ganze Zahl und „]“</translation>
    </message>
    <message>
        <source>{path} holds a single value, not a list.</source>
        <translation>{path} enthält einen einzelnen Wert, keine Liste.</translation>
    </message>
    <message>
        <source>The item in line {line} does not begin with a dash on a line of its own, so its list can&apos;t be edited here.</source>
        <translation>Der Eintrag in Zeile {line} beginnt nicht mit einem Strich in einer eigenen Zeile; deshalb lässt sich seine Liste hier nicht bearbeiten.</translation>
    </message>
    <message>
        <source>There is no list at {path} in this file.</source>
        <translation>An der Stelle {path} steht in dieser Datei keine Liste.</translation>
    </message>
    <message>
        <source>The list at {path} has no such place.</source>
        <translation>Diese Stelle gibt es in der Liste {path} nicht.</translation>
    </message>
    <message>
        <source>The list at {path} has no place {number}.</source>
        <translation>Eine Stelle {number} gibt es in der Liste {path} nicht.</translation>
    </message>
    <message>
        <source>The type of {path} is fixed by a tag (!) before it.</source>
        <translation>Die Art von {path} ist durch ein Etikett (!) davor festgelegt.</translation>
    </message>
    <message>
        <source>{path} holds a single value, so it can&apos;t have {key} inside.</source>
        <translation>{path} enthält einen einzelnen Wert; {key} kann nicht darin stehen.</translation>
    </message>
    <message>
        <source>The front matter is not a list of keys with values.</source>
        <translation>Die Kopfdaten sind keine Liste von Schlüsseln mit Werten.</translation>
    </message>
    <message>
        <source>The values are nested too deeply to be read.</source>
        <translation>Die Werte sind zu tief verschachtelt, um gelesen zu werden.</translation>
    </message>
    <message>
        <source>line {line}, column {column}</source>
        <translation>Zeile {line}, Spalte {column}</translation>
    </message>
    <message>
        <source>The front matter is opened by --- in its first line but never closed. Put a line with --- alone after its last key, which seems to stand before line {line}.</source>
        <translation>Die Kopfdaten beginnen in der ersten Zeile mit ---, werden aber nie geschlossen. Setzen Sie hinter ihren letzten Schlüssel, wohl vor Zeile {line}, eine Zeile nur mit ---.</translation>
    </message>
    <message>
        <source>The front matter is closed before its first key, so the keys below count as body. Delete this second ---.</source>
        <translation>Die Kopfdaten werden vor ihrem ersten Schlüssel geschlossen, daher zählen die Schlüssel darunter zum Text. Löschen Sie dieses zweite ---.</translation>
    </message>
    <message>
        <source>The front matter is opened by --- in its first line but never closed. Put a line with --- alone after its last key.</source>
        <translation>Die Kopfdaten beginnen in der ersten Zeile mit ---, werden aber nie geschlossen. Setzen Sie hinter ihren letzten Schlüssel eine Zeile nur mit ---.</translation>
    </message>
    <message>
        <source>The file is empty. A pattern begins with front matter between two lines of ---; New makes one.</source>
        <translation>Die Datei ist leer. Ein Muster beginnt mit Kopfdaten zwischen zwei Zeilen mit ---; „Neues Muster …“ legt eines an.</translation>
    </message>
    <message>
        <source>There are blank lines before the opening ---. Other programs may not find the front matter; delete them.</source>
        <translation>Vor dem öffnenden --- stehen leere Zeilen. Andere Programme finden die Kopfdaten dann vielleicht nicht; löschen Sie sie.</translation>
    </message>
    <message>
        <source>There are blanks behind the opening ---. Other programs may not find the front matter; delete them.</source>
        <translation>Hinter dem öffnenden --- stehen Leerzeichen. Andere Programme finden die Kopfdaten dann vielleicht nicht; löschen Sie sie.</translation>
    </message>
    <message>
        <source>The file holds nothing but one line of ---. New makes a pattern with its front matter.</source>
        <translation>Die Datei enthält nur eine Zeile mit ---. „Neues Muster …“ legt ein Muster mit seinen Kopfdaten an.</translation>
    </message>
    <message>
        <source>The opening --- is glued to other text. Put --- on a line of its own, before the first key.</source>
        <translation>Das öffnende --- klebt an anderem Text. Setzen Sie --- in eine eigene Zeile vor dem ersten Schlüssel.</translation>
    </message>
    <message>
        <source>The file has no front matter: its first line is not ---, and no keys such as id and title follow. Put --- on a line of its own before and behind its keys.</source>
        <translation>Die Datei hat keine Kopfdaten: Ihre erste Zeile ist nicht ---, und es folgen keine Schlüssel wie id und title. Setzen Sie --- in je eine eigene Zeile vor und hinter die Schlüssel.</translation>
    </message>
    <message>
        <source>The front matter has no opening ---. Put --- on a line of its own before this first key.</source>
        <translation>Den Kopfdaten fehlt das öffnende ---. Setzen Sie --- in eine eigene Zeile vor diesen ersten Schlüssel.</translation>
    </message>
    <message>
        <source>Other text stands before the front matter, whose keys begin at line {line}. Move it below the front matter, so that the file begins with ---.</source>
        <translation>Vor den Kopfdaten, deren Schlüssel in Zeile {line} beginnen, steht anderer Text. Verschieben Sie ihn hinter die Kopfdaten, damit die Datei mit --- beginnt.</translation>
    </message>
    <message>
        <source>This edit would also change {difference}, so it was not made.</source>
        <translation>Diese Änderung würde auch etwas an {difference} ändern und wurde deshalb nicht gemacht.</translation>
    </message>
    <message>
        <source>The front matter can&apos;t be read, so its fields can&apos;t be edited. Mend it first.</source>
        <translation>Die Kopfdaten sind nicht lesbar, deshalb lassen sich ihre Felder nicht bearbeiten. Zuerst müssen sie repariert werden.</translation>
    </message>
    <message>
        <source>The front matter could not be read any more after this edit, so it was not made. (At {place}: {problem})</source>
        <translation>Nach dieser Änderung wären die Kopfdaten nicht mehr lesbar, deshalb wurde sie nicht gemacht. ({place}: {problem})</translation>
    </message>
    <message>
        <source>Two of these changes have the same place, so none was made.</source>
        <translation>Zwei dieser Änderungen betreffen dieselbe Stelle, deshalb wurde keine gemacht.</translation>
    </message>
    <message>
        <source>This comment would not be read again as it is, so it was not made.</source>
        <translation>Dieser Kommentar würde nicht wieder so gelesen, wie er ist, und wurde deshalb nicht geschrieben.</translation>
    </message>
    <message numerus="yes">
        <source>the tabs that indent {count} lines from here on were replaced by blanks.</source>
        <translation>
            <numerusform>Die Tabulatoren, die diese Zeile einrücken, wurden durch Leerzeichen ersetzt.</numerusform>
            <numerusform>Die Tabulatoren, die ab hier {count} Zeilen einrücken, wurden durch Leerzeichen ersetzt.</numerusform>
        </translation>
    </message>
    <message>
        <source>a character that nobody can see and YAML does not take (U+{code:04X}) was deleted.</source>
        <translation>Ein unsichtbares Zeichen, das YAML nicht zulässt (U+{code:04X}), wurde gelöscht.</translation>
    </message>
    <message>
        <source>Line {line}: {what}</source>
        <translation>Zeile {line}: {what}</translation>
    </message>
    <message>
        <source>this list entry</source>
        <translation>Dieser Listeneintrag</translation>
    </message>
    <message>
        <source>the value of {key}</source>
        <translation>Der Wert von {key}</translation>
    </message>
    <message>
        <source>the second --- was deleted: it closed a front matter without any keys, and the keys stand below it.</source>
        <translation>Das zweite --- wurde gelöscht: Es schloss Kopfdaten ohne Schlüssel, und die Schlüssel stehen darunter.</translation>
    </message>
    <message>
        <source>--- was put behind the last key: the front matter was never closed.</source>
        <translation>Hinter den letzten Schlüssel wurde --- gesetzt: Die Kopfdaten wurden nie geschlossen.</translation>
    </message>
    <message>
        <source>the line {text} was written as ---, as a fence is.</source>
        <translation>Die Zeile {text} wurde als --- geschrieben, wie es am Rand der Kopfdaten steht.</translation>
    </message>
    <message>
        <source>{marks} before the front matter and in line {line} were deleted.</source>
        <translation>{marks} vor den Kopfdaten und in Zeile {line} wurde gelöscht.</translation>
    </message>
    <message>
        <source>--- was put before the first line: the front matter had no opening fence.</source>
        <translation>Vor die erste Zeile wurde --- gesetzt: Den Kopfdaten fehlte der Anfang.</translation>
    </message>
    <message>
        <source>the text before the opening --- was moved below the closing one, to the beginning of the body.</source>
        <translation>Der Text vor dem öffnenden --- wurde hinter das schließende verschoben, an den Anfang des Textes.</translation>
    </message>
    <message>
        <source>the text behind --- was put on a line of its own.</source>
        <translation>Der Text hinter --- wurde in eine eigene Zeile gesetzt.</translation>
    </message>
    <message>
        <source>the blank lines before the opening --- were deleted.</source>
        <translation>Die leeren Zeilen vor dem öffnenden --- wurden gelöscht.</translation>
    </message>
    <message>
        <source>the blanks behind the opening --- were deleted.</source>
        <translation>Die Leerzeichen hinter dem öffnenden --- wurden gelöscht.</translation>
    </message>
    <message>
        <source>{marks} before the front matter was deleted.</source>
        <translation>{marks} vor den Kopfdaten wurde gelöscht.</translation>
    </message>
    <message>
        <source>the list {list}, which was put with dashes into the group in braces of {group}, was written in brackets in the same line.</source>
        <translation>Die Liste {list}, die mit Strichen in der geklammerten Gruppe von {group} stand, wurde in eckigen Klammern in dieselbe Zeile geschrieben.</translation>
    </message>
    <message>
        <source>{subject} holds text behind its brackets, so it was put in quotes</source>
        <translation>{subject} enthält Text hinter den Klammern und wurde deshalb in Anführungszeichen gesetzt</translation>
    </message>
    <message>
        <source>in {subject}, {detail}</source>
        <translation>{subject}: {detail}</translation>
    </message>
    <message>
        <source>{subject} was put in quotes, because it holds a comma</source>
        <translation>{subject} enthält ein Komma und wurde deshalb in Anführungszeichen gesetzt</translation>
    </message>
    <message>
        <source>{opening} was never closed, so {closing} was put at the end</source>
        <translation>{opening} wurde nie geschlossen, deshalb steht jetzt {closing} am Ende</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>„{text}“</translation>
    </message>
    <message>
        <source>No safe repair is known: tabs indent lines here, and how many blanks each stands for can&apos;t be told.</source>
        <translation>Eine sichere Reparatur ist nicht bekannt: Hier rücken Tabulatoren Zeilen ein, und für wie viele Leerzeichen jeder steht, ist nicht zu erkennen.</translation>
    </message>
    <message>
        <source>No safe repair is known: the file has no keys such as id and title that could be its front matter. Make a pattern with New and put this text into it.</source>
        <translation>Eine sichere Reparatur ist nicht bekannt: Die Datei hat keine Schlüssel wie id und title, die ihre Kopfdaten sein könnten. Legen Sie mit „Neues Muster …“ ein Muster an und setzen Sie diesen Text hinein.</translation>
    </message>
    <message>
        <source>No safe repair is known. Look at line {line}: {problem}</source>
        <translation>Eine sichere Reparatur ist nicht bekannt. Siehe Zeile {line}: {problem}</translation>
    </message>
    <message>
        <source>{subject} was put in quotes, because it begins with {detail}</source>
        <translation>{subject} beginnt mit {detail} und wurde deshalb in Anführungszeichen gesetzt</translation>
    </message>
    <message>
        <source>{subject} was put in quotes, because it holds a colon followed by a blank</source>
        <translation>{subject} enthält einen Doppelpunkt mit einem Leerzeichen dahinter und wurde deshalb in Anführungszeichen gesetzt</translation>
    </message>
    <message>
        <source>{subject} holds quoted words, so quotes were put around the whole</source>
        <translation>{subject} enthält Wörter in Anführungszeichen und wurde deshalb als Ganzes in Anführungszeichen gesetzt</translation>
    </message>
    <message>
        <source>{subject} begins with a quote that was never closed, so it was closed</source>
        <translation>{subject} beginnt mit einem Anführungszeichen, das nie geschlossen wurde; jetzt ist es geschlossen</translation>
    </message>
    <message>
        <source>{subject} holds quotes inside quotes, so a backslash was put before each</source>
        <translation>{subject} enthält Anführungszeichen in Anführungszeichen; vor jedes innere wurde ein umgekehrter Schrägstrich gesetzt</translation>
    </message>
    <message>
        <source>{subject} holds a backslash in double quotes, so it was doubled</source>
        <translation>{subject} enthält in doppelten Anführungszeichen einen umgekehrten Schrägstrich, der deshalb verdoppelt wurde</translation>
    </message>
    <message>
        <source>{subject} holds an apostrophe inside single quotes, so it was doubled</source>
        <translation>{subject} enthält in einfachen Anführungszeichen einen Apostroph, der deshalb verdoppelt wurde</translation>
    </message>
    <message>
        <source>{words} and {last}</source>
        <translation>{words} und {last}</translation>
    </message>
    <message>
        <source>The file does not begin with front matter.</source>
        <translation>Die Datei beginnt nicht mit Kopfdaten.</translation>
    </message>
    <message>
        <source>Best match</source>
        <translation>Beste Treffer</translation>
    </message>
    <message>
        <source>Last changed</source>
        <translation>Zuletzt geändert</translation>
    </message>
    <message>
        <source>Most linked</source>
        <translation>Meiste Verweise</translation>
    </message>
    <message>
        <source>Delete {slug}</source>
        <translation>{slug} löschen</translation>
    </message>
    <message>
        <source>Some texts give the address of {slug} apart from the link, as in [name]: address. These links stay; take them out in Source.</source>
        <translation>Einige Texte nennen die Adresse von {slug} getrennt vom Verweis, etwa [Name]: Adresse. Diese Verweise bleiben stehen; im Quelltext lassen sie sich herausnehmen.</translation>
    </message>
    <message numerus="yes">
        <source>References to it stay in {count} files and will lead nowhere.</source>
        <translation>
            <numerusform>Verweise darauf bleiben in {count} Datei stehen und führen dann ins Leere.</numerusform>
            <numerusform>Verweise darauf bleiben in {count} Dateien stehen und führen dann ins Leere.</numerusform>
        </translation>
    </message>
    <message>
        <source>Deprecate {slug} in favour of {other}</source>
        <translation>{slug} zugunsten von {other} als veraltet kennzeichnen</translation>
    </message>
    <message>
        <source>A pattern can&apos;t replace itself. Choose another one.</source>
        <translation>Ein Muster kann sich nicht selbst ersetzen. Bitte ein anderes wählen.</translation>
    </message>
    <message numerus="yes">
        <source>{count} files may refer to “{slug}”; the references stay.</source>
        <translation>
            <numerusform>{count} Datei verweist womöglich auf „{slug}“; die Verweise bleiben stehen.</numerusform>
            <numerusform>{count} Dateien verweisen womöglich auf „{slug}“; die Verweise bleiben stehen.</numerusform>
        </translation>
    </message>
    <message>
        <source>A link of this kind can&apos;t be said from the other side: the format has no list for it.</source>
        <translation>Eine Beziehung dieser Art lässt sich von der anderen Seite aus nicht angeben: Das Format hat keine Liste dafür.</translation>
    </message>
    <message>
        <source>Merge {slug} into {other}</source>
        <translation>{slug} mit {other} zusammenführen</translation>
    </message>
    <message>
        <source>A pattern can&apos;t be merged into itself. Choose another one.</source>
        <translation>Ein Muster kann nicht mit sich selbst zusammengeführt werden. Bitte ein anderes wählen.</translation>
    </message>
    <message>
        <source>The text of “{name}” goes with its file; the diff shows it. Copy what should stay into “{other}” first.</source>
        <translation>Der Text von „{name}“ verschwindet mit der Datei; der Vergleich zeigt ihn. Was bleiben soll, vorher nach „{other}“ kopieren.</translation>
    </message>
    <message>
        <source>The pattern that stays has no list for links of the kind “{kind}”; they are not taken over.</source>
        <translation>Das Muster, das bleibt, hat keine Liste für Beziehungen der Art „{kind}“; sie werden nicht übernommen.</translation>
    </message>
    <message>
        <source>Links of the kind “{kind}” go to the list “{list}”.</source>
        <translation>Beziehungen der Art „{kind}“ kommen in die Liste „{list}“.</translation>
    </message>
    <message>
        <source>The front matter of {file} can&apos;t be read. Mend the file before the merge.</source>
        <translation>Die Kopfdaten von {file} sind nicht lesbar. Vor dem Zusammenführen bitte die Datei reparieren.</translation>
    </message>
    <message>
        <source>Its front matter can&apos;t be read, so references in it stay as they are. Mend the file first, or change them in Source.</source>
        <translation>Die Kopfdaten sind nicht lesbar, darum bleiben die Verweise darin, wie sie sind. Bitte zuerst die Datei reparieren oder die Verweise im Quelltext ändern.</translation>
    </message>
    <message>
        <source>Another pattern has the slug “{slug}” too, and references don&apos;t say which one they mean. Leave out the files whose references mean the other one.</source>
        <translation>Ein weiteres Muster hat den Slug „{slug}“, und die Verweise sagen nicht, welches gemeint ist. Dateien, deren Verweise das andere meinen, bitte auslassen.</translation>
    </message>
    <message>
        <source>Another pattern has the id “{id}” too, so references by it stay as they are.</source>
        <translation>Ein weiteres Muster hat die ID „{id}“, darum bleiben Verweise über diese ID, wie sie sind.</translation>
    </message>
    <message>
        <source>Rename {slug} to {new}</source>
        <translation>{slug} in {new} umbenennen</translation>
    </message>
    <message>
        <source>The file is called {file}, so its folder gives it its address. Rename the folder too.</source>
        <translation>Die Datei heißt {file}; ihre Adresse kommt also vom Ordner. Bitte auch den Ordner umbenennen.</translation>
    </message>
    <message>
        <source>The front matter of {file} can&apos;t be read, so it can&apos;t be renamed. Mend the file first.</source>
        <translation>Die Kopfdaten von {file} sind nicht lesbar, darum lässt sich das Muster nicht umbenennen. Bitte zuerst die Datei reparieren.</translation>
    </message>
    <message>
        <source>“{slug}” can&apos;t be a slug. Use the letters a to z, digits and single hyphens between them, at most {count} characters.</source>
        <translation>„{slug}“ kann kein Slug sein. Erlaubt sind die Buchstaben a bis z, Ziffern und dazwischen einzelne Bindestriche, höchstens {count} Zeichen.</translation>
    </message>
    <message>
        <source>The slug is “{slug}” already. Choose another one.</source>
        <translation>Der Slug ist schon „{slug}“. Bitte einen anderen wählen.</translation>
    </message>
    <message>
        <source>Another pattern has the slug “{slug}”. Choose another one, or merge the two patterns.</source>
        <translation>Ein anderes Muster hat den Slug „{slug}“. Bitte einen anderen wählen oder die beiden Muster zusammenführen.</translation>
    </message>
    <message>
        <source>Let {name} lead to {slug}</source>
        <translation>{name} auf {slug} umleiten</translation>
    </message>
    <message numerus="yes">
        <source>Set {field} in {count} files</source>
        <translation>
            <numerusform>{field} in {count} Datei setzen</numerusform>
            <numerusform>{field} in {count} Dateien setzen</numerusform>
        </translation>
    </message>
    <message>
        <source>Spelling can&apos;t be checked on this system: it has no Hunspell for Python.</source>
        <translation>Auf diesem System lässt sich die Rechtschreibung nicht prüfen: Hunspell für Python fehlt.</translation>
    </message>
    <message>
        <source>The dictionary “{name}” in {folder} can&apos;t be read: {reason}.</source>
        <translation>Das Wörterbuch „{name}“ in {folder} ist nicht lesbar: {reason}.</translation>
    </message>
    <message>
        <source>“{name}” holds something else than words. Move it elsewhere, then try again.</source>
        <translation>„{name}“ enthält etwas anderes als Wörter. Verschieben Sie die Datei woandershin und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>“{path}” can&apos;t be made: {reason}.</source>
        <translation>„{path}“ lässt sich nicht anlegen: {reason}.</translation>
    </message>
    <message numerus="yes">
        <source>{count} of its neighbours link to it</source>
        <translation>
            <numerusform>einer seiner Nachbarn verweist darauf</numerusform>
            <numerusform>{count} seiner Nachbarn verweisen darauf</numerusform>
        </translation>
    </message>
    <message>
        <source>it says so already, under “{list}”</source>
        <translation>sagt das von sich aus schon, unter „{list}“</translation>
    </message>
    <message>
        <source>its garden infers a link to this pattern</source>
        <translation>sein Graphgarten erschließt einen Verweis auf dieses Muster</translation>
    </message>
    <message>
        <source>inferred here as “{list}”</source>
        <translation>hier erschlossen als „{list}“</translation>
    </message>
    <message>
        <source>inferred here</source>
        <translation>hier erschlossen</translation>
    </message>
    <message>
        <source>title and summary are alike</source>
        <translation>Titel und Zusammenfassung ähneln sich</translation>
    </message>
    <message>
        <source>shares {keywords}</source>
        <translation>gemeinsame Stichwörter: {keywords}</translation>
    </message>
    <message>
        <source>also in {domain}</source>
        <translation>auch im Bereich {domain}</translation>
    </message>
    <message>
        <source>a person made the link</source>
        <translation>von Menschen gesetzter Verweis</translation>
    </message>
    <message>
        <source>a program inferred it</source>
        <translation>von einem Programm erschlossen</translation>
    </message>
    <message>
        <source>hub, or link in the text</source>
        <translation>Zentrum oder Verweis im Text</translation>
    </message>
    <message numerus="yes">
        <source>{count:,} more are not shown.</source>
        <translation>
            <numerusform>{count} weiteres ist nicht zu sehen.</numerusform>
            <numerusform>{count} weitere sind nicht zu sehen.</numerusform>
        </translation>
    </message>
    <message>
        <source>{title} and its neighbours</source>
        <translation>{title} und seine Nachbarn</translation>
    </message>
    <message>
        <source>another link between those shown</source>
        <translation>weiterer Verweis zwischen den gezeigten</translation>
    </message>
    <message>
        <source>also {words}</source>
        <translation>auch {words}</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>enables</source>
        <translation>ermöglicht</translation>
    </message>
    <message>
        <source>requires</source>
        <translation>setzt voraus</translation>
    </message>
    <message>
        <source>generalizes from</source>
        <translation>Sonderfall von</translation>
    </message>
    <message>
        <source>specializes to</source>
        <translation>hat als Sonderfall</translation>
    </message>
    <message>
        <source>alternative</source>
        <translation>Alternative</translation>
    </message>
    <message>
        <source>complementary</source>
        <translation>ergänzend</translation>
    </message>
    <message>
        <source>has the tool</source>
        <translation>hat als Werkzeug</translation>
    </message>
    <message>
        <source>enabled by</source>
        <translation>ermöglicht durch</translation>
    </message>
    <message>
        <source>required by</source>
        <translation>vorausgesetzt von</translation>
    </message>
    <message>
        <source>wider pattern of</source>
        <translation>allgemeineres Muster zu</translation>
    </message>
    <message>
        <source>narrower case of</source>
        <translation>speziellerer Fall von</translation>
    </message>
    <message>
        <source>alternative of</source>
        <translation>Alternative zu</translation>
    </message>
    <message>
        <source>complementary to</source>
        <translation>ergänzend zu</translation>
    </message>
    <message>
        <source>tool of</source>
        <translation>Werkzeug von</translation>
    </message>
    <message>
        <source>has the hub</source>
        <translation>hat als Zentrum</translation>
    </message>
    <message>
        <source>mentions</source>
        <translation>erwähnt</translation>
    </message>
    <message>
        <source>hub of</source>
        <translation>Zentrum von</translation>
    </message>
    <message>
        <source>mentioned by</source>
        <translation>erwähnt von</translation>
    </message>
    <message>
        <source>alternatives of each other</source>
        <translation>Alternativen zueinander</translation>
    </message>
    <message>
        <source>complementary to each other</source>
        <translation>ergänzen einander</translation>
    </message>
    <message>
        <source>{words}, inferred</source>
        <translation>{words}, erschlossen</translation>
    </message>
    <message>
        <source>{kind}, from</source>
        <translation>{kind}, von</translation>
    </message>
    <message>
        <source>linked to</source>
        <translation>verweist auf</translation>
    </message>
    <message>
        <source>linked from</source>
        <translation>Ziel eines Verweises von</translation>
    </message>
    <message>
        <source>Line 1: a new front matter was put above the text, with the title “{title}”, a new id and empty fields.</source>
        <translation>Zeile 1: Über den Text wurden neue Kopfdaten gesetzt, mit dem Titel „{title}“, einer neuen ID und leeren Feldern.</translation>
    </message>
    <message>
        <source>Format 7.1</source>
        <translation>Format 7.1</translation>
    </message>
    <message>
        <source>Format 8</source>
        <translation>Format 8</translation>
    </message>
    <message>
        <source>Older form</source>
        <translation>Ältere Form</translation>
    </message>
    <message>
        <source>Other form</source>
        <translation>Andere Form</translation>
    </message>
    <message>
        <source>Numbered steps</source>
        <translation>Nummerierte Schritte</translation>
    </message>
    <message>
        <source>The core conflict is {said}</source>
        <translation>Kernkonflikt: {said}</translation>
    </message>
    <message>
        <source>Therefore, …</source>
        <translation>Lösungssatz „Therefore, …“</translation>
    </message>
    <message>
        <source>What flourishes, what risks emerge</source>
        <translation>Was aufblüht, welche Risiken entstehen</translation>
    </message>
    <message>
        <source>A known use, told in four steps</source>
        <translation>Ein Anwendungsfall in vier Schritten</translation>
    </message>
    <message>
        <source>Signs of life, signs of decay, when to replant</source>
        <translation>Zeichen des Lebens, Zeichen des Verfalls, wann neu pflanzen</translation>
    </message>
    <message>
        <source>By context: {said}</source>
        <translation>Nach Umfeld: {said}</translation>
    </message>
    <message>
        <source>There is no way from “{form}” to format {to}.</source>
        <translation>Von „{form}“ führt kein Weg zu Format {to}.</translation>
    </message>
    <message>
        <source>Scores, context labels and keywords begin with the values of a new pattern.</source>
        <translation>Wertungen, Bezeichnungen und Stichwörter beginnen mit den Werten eines neuen Musters.</translation>
    </message>
    <message>
        <source>Orbital layer 4 (domains) and the sector are proposals; check them.</source>
        <translation>Umlaufbahn 4 (domains) und der Sektor sind Vorschläge; bitte prüfen.</translation>
    </message>
    <message>
        <source>A pattern in orbit 3 or 4 needs at least one hub in orbit 0 to 2; there is none yet.</source>
        <translation>Ein Muster auf Umlaufbahn 3 oder 4 braucht mindestens ein Zentrum auf Umlaufbahn 0 bis 2; noch gibt es keines.</translation>
    </message>
    <message>
        <source>The front matter can&apos;t be read, so it can&apos;t be upgraded. Repair it first.</source>
        <translation>Die Kopfdaten sind nicht lesbar und lassen sich deshalb nicht umstellen. Zuerst müssen sie repariert werden.</translation>
    </message>
    <message>
        <source>The older form has no summary; write one.</source>
        <translation>Die ältere Form hat keine Zusammenfassung; schreiben Sie eine.</translation>
    </message>
    <message>
        <source>{title} should have fields of its own; the file says {value}.</source>
        <translation>„{title}“ sollte eigene Felder haben; in der Datei steht {value}.</translation>
    </message>
    <message>
        <source>{title} should be a number; the file says {value}.</source>
        <translation>„{title}“ sollte eine Zahl sein; in der Datei steht {value}.</translation>
    </message>
    <message>
        <source>{title} is not what the format expects; the file says {value}.</source>
        <translation>„{title}“ ist nicht, was das Format erwartet; in der Datei steht {value}.</translation>
    </message>
    <message>
        <source>{title} should be text; the file says {value}.</source>
        <translation>„{title}“ sollte Text sein; in der Datei steht {value}.</translation>
    </message>
    <message>
        <source>{title} should be a list; the file says {value}.</source>
        <translation>„{title}“ sollte eine Liste sein; in der Datei steht {value}.</translation>
    </message>
    <message>
        <source>{title} should be a date; the file says {value}.</source>
        <translation>„{title}“ sollte ein Datum sein; in der Datei steht {value}.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>{title} is missing.</source>
        <translation>„{title}“ fehlt.</translation>
    </message>
    <message>
        <source>{title} is {value}; the scale goes from {low:g} to {high:g}.</source>
        <translation>„{title}“ ist {value}; die Skala geht von {low:g} bis {high:g}.</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>several fields</source>
        <translation>mehrere Felder</translation>
    </message>
    <message>
        <source>{title} is “{value}”; the format knows {known}.</source>
        <translation>„{title}“ ist „{value}“; das Format kennt {known}.</translation>
    </message>
    <message>
        <source>{title} is empty.</source>
        <translation>„{title}“ ist leer.</translation>
    </message>
    <message>
        <source>Slug is “{slug}”, but the file is called “{name}.md”. The two should be equal: Library › Change the Slug… sets both.</source>
        <translation>Der Slug ist „{slug}“, aber die Datei heißt „{name}.md“. Beide sollten gleich sein: „Bibliothek › Slug ändern …“ setzt beide.</translation>
    </message>
    <message>
        <source>Confidence is {number} ({stars}), but the callout shows {shown}. The page “Lead &amp; callout” can change that.</source>
        <translation>Die Sicherheit ist {number} ({stars}), aber der Kasten zeigt {shown}. Das lässt sich auf der Seite „Vorspann &amp; Kasten“ ändern.</translation>
    </message>
    <message>
        <source>Library › Change the Slug… gives this one another.</source>
        <translation>„Bibliothek › Slug ändern …“ gibt diesem einen anderen.</translation>
    </message>
    <message>
        <source>In Source, give the copy an id of its own.</source>
        <translation>Geben Sie der Kopie im Quelltext eine eigene ID.</translation>
    </message>
    <message>
        <source>{list}: there is no pattern “{target}” in this library.</source>
        <translation>{list}: In dieser Bibliothek gibt es kein Muster „{target}“.</translation>
    </message>
    <message>
        <source>{names} and {number} more</source>
        <translation>{names} und {number} weitere</translation>
    </message>
    <message>
        <source>{list}: “{target}” seems to mean “{slug}”; the link should say so.</source>
        <translation>{list}: „{target}“ meint wohl „{slug}“; das sollte der Verweis auch sagen.</translation>
    </message>
    <message numerus="yes">
        <source>{title} “{value}” is not this pattern&apos;s alone: {names} have it too. {way_out}</source>
        <translation>
            <numerusform>{title} „{value}“ gehört nicht diesem Muster allein: Auch {names} verwendet das. {way_out}</numerusform>
            <numerusform>{title} „{value}“ gehört nicht diesem Muster allein: Auch {names} verwenden das. {way_out}</numerusform>
        </translation>
    </message>
    <message>
        <source>“{name}” can&apos;t be written: {reason}. Choose another place.</source>
        <translation>„{name}“ lässt sich nicht schreiben: {reason}. Wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>The index of this library can&apos;t be read. Library › Read the Library Again makes it anew.</source>
        <translation>Der Index dieser Bibliothek ist nicht lesbar. „Bibliothek › Bibliothek neu einlesen“ legt ihn neu an.</translation>
    </message>
    <message>
        <source>The file has several values here. Edit them in Source.</source>
        <translation>Die Datei hat hier mehrere Werte. Bearbeiten Sie sie im Quelltext.</translation>
    </message>
    <message>
        <source>The file has no list here. Make it one in Source to edit it in this field.</source>
        <translation>Die Datei hat hier keine Liste. Machen Sie im Quelltext eine daraus, um sie in diesem Feld zu bearbeiten.</translation>
    </message>
    <message>
        <source>{title} is a number; “{typed}” is not.</source>
        <translation>„{title}“ ist eine Zahl; „{typed}“ ist keine.</translation>
    </message>
    <message>
        <source>{title} is a date such as 2026-03-14; “{text}” is not.</source>
        <translation>„{title}“ ist ein Datum wie 2026-03-14; „{text}“ ist keines.</translation>
    </message>
    <message>
        <source>May mean this pattern</source>
        <translation>Meint vielleicht dieses Muster</translation>
    </message>
    <message>
        <source>Linked by people</source>
        <translation>Von Menschen gesetzt</translation>
    </message>
    <message>
        <source>Inferred by programs</source>
        <translation>Von Programmen erschlossen</translation>
    </message>
    <message>
        <source>As a hub</source>
        <translation>Als Zentrum</translation>
    </message>
    <message>
        <source>In the text</source>
        <translation>Im Text</translation>
    </message>
    <message>
        <source>Also taken back in {names}.</source>
        <translation>Auch in {names} zurückgenommen.</translation>
    </message>
    <message>
        <source>{reasons}, so this was taken back in “{name}” only.</source>
        <translation>{reasons}; deshalb wurde das nur in „{name}“ zurückgenommen.</translation>
    </message>
    <message>
        <source>Also made again in {names}.</source>
        <translation>Auch in {names} wiederholt.</translation>
    </message>
    <message>
        <source>{reasons}, so this was made again in “{name}” only.</source>
        <translation>{reasons}; deshalb wurde das nur in „{name}“ wiederholt.</translation>
    </message>
    <message>
        <source>“{name}” was closed since</source>
        <translation>„{name}“ wurde seitdem geschlossen</translation>
    </message>
    <message>
        <source>“{name}” was changed since</source>
        <translation>„{name}“ wurde seitdem geändert</translation>
    </message>
    <message>
        <source>{label} and back</source>
        <translation>{label}, hin und zurück</translation>
    </message>
    <message>
        <source>The front matter of the other file can&apos;t be read. Mend it first.</source>
        <translation>Die Kopfdaten der anderen Datei sind nicht lesbar. Zuerst müssen sie repariert werden.</translation>
    </message>
    <message>
        <source>{name} links back already.</source>
        <translation>{name} verweist schon zurück.</translation>
    </message>
    <message>
        <source>Only this pattern gets the link. {problem}</source>
        <translation>Nur dieses Muster bekommt den Verweis. {problem}</translation>
    </message>
    <message>
        <source>There is text in {part} that is not in the file. {reason}</source>
        <translation>In {part} steht Text, der nicht in der Datei ist. {reason}</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>“{name}” was changed by another program. Revert shows that version; Save asks before it replaces it by yours.</source>
        <translation>„{name}“ wurde von einem anderen Programm geändert. „Zurück zur gespeicherten Fassung“ zeigt, was dieses schrieb; „Speichern“ fragt, bevor es Ihre Fassung an die Stelle setzt.</translation>
    </message>
    <message>
        <source>“{name}” was changed by another program. Revert shows that version.</source>
        <translation>„{name}“ wurde von einem anderen Programm geändert. „Zurück zur gespeicherten Fassung“ zeigt, was dieses schrieb.</translation>
    </message>
    <message>
        <source>“{name}” was removed from the disk. Save writes it anew.</source>
        <translation>„{name}“ wurde vom Datenträger gelöscht. „Speichern“ schreibt die Datei neu.</translation>
    </message>
    <message>
        <source>Another program made a file “{name}”. Save asks before it replaces it.</source>
        <translation>Ein anderes Programm hat eine Datei „{name}“ angelegt. „Speichern“ fragt, bevor es sie ersetzt.</translation>
    </message>
    <message>
        <source>{problem} It was opened here before, and your text is kept.</source>
        <translation>{problem} Die Datei wurde hier schon geöffnet, und Ihr Text bleibt erhalten.</translation>
    </message>
    <message>
        <source>format {number}</source>
        <translation>Format {number}</translation>
    </message>
    <message>
        <source>the older form</source>
        <translation>die ältere Form</translation>
    </message>
    <message>
        <source>A new field has a name; items of a list are added in the list.</source>
        <translation>Ein neues Feld hat einen Namen; Einträge einer Liste werden in der Liste hinzugefügt.</translation>
    </message>
    <message>
        <source>There is a field {path} already.</source>
        <translation>Ein Feld {path} gibt es schon.</translation>
    </message>
    <message>
        <source>A field needs a name. To take it out, use Remove.</source>
        <translation>Ein Feld braucht einen Namen. Zum Entfernen dient „Entfernen“.</translation>
    </message>
    <message>
        <source>{path} has no lines of its own.</source>
        <translation>{path} hat keine eigenen Zeilen.</translation>
    </message>
    <message>
        <source>This can&apos;t be read as YAML. {problem}</source>
        <translation>Das lässt sich nicht als YAML lesen. {problem}</translation>
    </message>
    <message>
        <source>Here stands {key} and nothing else; other fields are added by their own button.</source>
        <translation>Hier darf nur {key} stehen; für weitere Felder gibt es eine eigene Schaltfläche.</translation>
    </message>
    <message>
        <source>{path} is a field of {format}, with a place in its form.</source>
        <translation>{path}: Dieses Feld kennt {format} schon; sein Platz ist im Formular.</translation>
    </message>
    <message>
        <source>This is no name for a field. {problem}</source>
        <translation>So kann kein Feld heißen. {problem}</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelltext</translation>
    </message>
    <message>
        <source>Lead &amp; callout</source>
        <translation>Vorspann &amp; Kasten</translation>
    </message>
    <message>
        <source>Other fields</source>
        <translation>Weitere Felder</translation>
    </message>
    <message>
        <source>All on one page</source>
        <translation>Alles auf einer Seite</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Reparatur</translation>
    </message>
    <message>
        <source>Upgrade to format {format}</source>
        <translation>Umstellung auf Format {format}</translation>
    </message>
    <message>
        <source>There is nothing to repair in “{name}”: its front matter can be read.</source>
        <translation>In „{name}“ gibt es nichts zu reparieren: Die Kopfdaten sind lesbar.</translation>
    </message>
    <message>
        <source>No safe repair is known. {problem}</source>
        <translation>Eine sichere Reparatur ist nicht bekannt. {problem}</translation>
    </message>
    <message>
        <source>Kept as it is, because format {format} has no place for it: {fields}.</source>
        <translation>Unverändert übernommen, weil Format {format} keinen Platz dafür hat: {fields}.</translation>
    </message>
    <message>
        <source>The folder “{folder}” is not there any more.</source>
        <translation>Den Ordner „{folder}“ gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Undo: {what}</source>
        <translation>Rückgängig: {what}</translation>
    </message>
    <message>
        <source>{names}: open with changes that are not saved. Save or revert first, or leave it out.</source>
        <translation>{names}: geöffnet, mit ungespeicherten Änderungen. Bitte zuerst speichern oder zurücknehmen, oder die Datei auslassen.</translation>
    </message>
    <message>
        <source>Deprecate {slug}</source>
        <translation>{slug} als veraltet kennzeichnen</translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation>„{name}“</translation>
    </message>
    <message>
        <source>“{target}” in {name} may mean {slug} in other words; it stays as it is.</source>
        <translation>„{target}“ in {name} meint vielleicht {slug} in anderer Schreibung; es bleibt, wie es ist.</translation>
    </message>
    <message numerus="yes">
        <source>“{target}” in {name} may mean {slug} in other words; it stays as it is, and so do {count:,} more like that.</source>
        <translation>
            <numerusform>„{target}“ in {name} meint vielleicht {slug} in anderer Schreibung; es bleibt, wie es ist, ebenso {count} weitere Stelle dieser Art.</numerusform>
            <numerusform>„{target}“ in {name} meint vielleicht {slug} in anderer Schreibung; es bleibt, wie es ist, ebenso {count} weitere Stellen dieser Art.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} files can&apos;t be read; whether they refer to the pattern is not known.</source>
        <translation>
            <numerusform>{count} Datei ist nicht lesbar; ob sie auf das Muster verweist, ist nicht bekannt.</numerusform>
            <numerusform>{count} Dateien sind nicht lesbar; ob sie auf das Muster verweisen, ist nicht bekannt.</numerusform>
        </translation>
    </message>
    <message>
        <source>by its slug</source>
        <translation>über den Slug</translation>
    </message>
    <message>
        <source>by its id</source>
        <translation>über die ID</translation>
    </message>
    <message>
        <source>an id where a slug stands</source>
        <translation>ID, wo ein Slug stehen sollte</translation>
    </message>
    <message>
        <source>nearly its slug</source>
        <translation>fast der Slug</translation>
    </message>
    <message>
        <source>no such pattern</source>
        <translation>kein solches Muster</translation>
    </message>
    <message>
        <source>spelled like “{target}”</source>
        <translation>geschrieben wie „{target}“</translation>
    </message>
    <message>
        <source>Replace “{old}” with “{new}”</source>
        <translation>„{old}“ durch „{new}“ ersetzen</translation>
    </message>
    <message numerus="yes">
        <source>{count} places were found.</source>
        <translation>
            <numerusform>{count} Stelle wurde gefunden.</numerusform>
            <numerusform>{count} Stellen wurden gefunden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In {count} files links would lead elsewhere. To give a pattern another slug, choose Library › Change the Slug… instead.</source>
        <translation>
            <numerusform>In {count} Datei führten Verweise danach anderswohin. Einen anderen Slug bekommt ein Muster durch „Bibliothek › Slug ändern …“.</numerusform>
            <numerusform>In {count} Dateien führten Verweise danach anderswohin. Einen anderen Slug bekommt ein Muster durch „Bibliothek › Slug ändern …“.</numerusform>
        </translation>
    </message>
    <message>
        <source>The new text holds letters that no file can hold. Type it anew.</source>
        <translation>Der neue Text enthält Zeichen, die in keiner Datei stehen können. Bitte neu eingeben.</translation>
    </message>
    <message>
        <source>{part}: a heading, code, a comment, a callout or a rule would come or go (“{line}”). Change it in the pattern itself.</source>
        <translation>{part}: Eine Überschrift, Code, ein Kommentar, ein Kasten oder eine Trennlinie käme hinzu oder fiele weg („{line}“). Bitte im Muster selbst ändern.</translation>
    </message>
    <message>
        <source>Callout</source>
        <translation>Kasten</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Vorspann</translation>
    </message>
    <message>
        <source>The new text is empty, so what was found is taken out.</source>
        <translation>Der neue Text ist leer; was gefunden wurde, wird also herausgenommen.</translation>
    </message>
    <message>
        <source>{part}: {reason}</source>
        <translation>{part}: {reason}</translation>
    </message>
    <message>
        <source>Its front matter can&apos;t be read, so fields and text can&apos;t be told apart. Mend the file first.</source>
        <translation>Die Kopfdaten sind nicht lesbar, darum sind Felder und Text nicht zu unterscheiden. Bitte zuerst die Datei reparieren.</translation>
    </message>
    <message>
        <source>“{text}” can&apos;t be filled in: {error}.</source>
        <translation>„{text}“ lässt sich nicht einsetzen: {error}.</translation>
    </message>
    <message>
        <source>Higher than {percent:.0f}% of {total:,} patterns.</source>
        <translation>Höher als bei {percent:.0f}&#xa0;% von {total} Mustern.</translation>
    </message>
    <message>
        <source>No score among {total:,} patterns is lower.</source>
        <translation>Keine Wertung unter {total} Mustern ist niedriger.</translation>
    </message>
    <message>
        <source>Higher than all of {total:,} patterns.</source>
        <translation>Höher als bei allen {total} Mustern.</translation>
    </message>
    <message numerus="yes">
        <source>So were {count} more open patterns.</source>
        <translation>
            <numerusform>Ebenso {count} weiteres geöffnetes Muster.</numerusform>
            <numerusform>Ebenso {count} weitere geöffnete Muster.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{name}” was not saved; the version on disk is as it was.</source>
        <translation>„{name}“ wurde nicht gespeichert; die gespeicherte Fassung ist, wie sie war.</translation>
    </message>
    <message>
        <source>The text of “{name}” is missing in “{journal}”.</source>
        <translation>Der Text von „{name}“ fehlt in „{journal}“.</translation>
    </message>
    <message>
        <source>All files are as before.</source>
        <translation>Alle Dateien sind wie vorher.</translation>
    </message>
    <message>
        <source>All other files are as before.</source>
        <translation>Alle anderen Dateien sind wie vorher.</translation>
    </message>
    <message>
        <source>“{label}” was interrupted and taken back.</source>
        <translation>„{label}“ wurde unterbrochen und zurückgenommen.</translation>
    </message>
    <message>
        <source>A change of several files was interrupted and taken back.</source>
        <translation>Eine Änderung mehrerer Dateien wurde unterbrochen und zurückgenommen.</translation>
    </message>
    <message>
        <source>“{label}” was interrupted and is now finished.</source>
        <translation>„{label}“ wurde unterbrochen und ist jetzt zu Ende geführt.</translation>
    </message>
    <message>
        <source>A change of several files was interrupted and is now finished.</source>
        <translation>Eine Änderung mehrerer Dateien wurde unterbrochen und ist jetzt zu Ende geführt.</translation>
    </message>
    <message>
        <source>“{label}” was interrupted and is now taken back.</source>
        <translation>„{label}“ wurde unterbrochen und ist jetzt zurückgenommen.</translation>
    </message>
    <message>
        <source>A change of several files was interrupted and is now taken back.</source>
        <translation>Eine Änderung mehrerer Dateien wurde unterbrochen und ist jetzt zurückgenommen.</translation>
    </message>
    <message>
        <source>“{label}” was interrupted, and its journal “{journal}” is damaged. Nothing was done with it. Look whether the files are as they should be, then delete that folder.</source>
        <translation>„{label}“ wurde unterbrochen, und das Protokoll „{journal}“ ist beschädigt. Es wurde nichts damit gemacht. Sehen Sie nach, ob die Dateien so sind, wie sie sein sollen; löschen Sie dann diesen Ordner.</translation>
    </message>
    <message>
        <source>A change of several files was interrupted, and its journal “{journal}” is damaged. Nothing was done with it. Look whether the files are as they should be, then delete that folder.</source>
        <translation>Eine Änderung mehrerer Dateien wurde unterbrochen, und ihr Protokoll „{journal}“ ist beschädigt. Es wurde nichts damit gemacht. Sehen Sie nach, ob die Dateien so sind, wie sie sein sollen; löschen Sie dann diesen Ordner.</translation>
    </message>
    <message>
        <source>“{name}” can&apos;t be written: {reason}.</source>
        <translation>„{name}“ lässt sich nicht schreiben: {reason}.</translation>
    </message>
    <message>
        <source>{names}: written by another program meanwhile, and left as that.</source>
        <translation>{names}: inzwischen von einem anderen Programm geschrieben und so belassen.</translation>
    </message>
    <message>
        <source>{names}: not put back. {problem} This is tried again when the library is opened the next time; until then the old texts are kept in “{journal}”.</source>
        <translation>{names}: nicht zurückgesetzt. {problem} Beim nächsten Öffnen der Bibliothek wird es wieder versucht; bis dahin bleiben die alten Texte in „{journal}“.</translation>
    </message>
    <message>
        <source>There is already a file “{name}”. Choose another name.</source>
        <translation>Eine Datei „{name}“ gibt es schon. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>“{name}” can&apos;t be written: you may not write there, or another program holds it.</source>
        <translation>„{name}“ lässt sich nicht schreiben: Sie dürfen dort nicht schreiben, oder ein anderes Programm hält die Datei fest.</translation>
    </message>
    <message>
        <source>Here a change of several files was interrupted. It could not be looked after: {problem}</source>
        <translation>Hier wurde eine Änderung mehrerer Dateien unterbrochen. Sie ließ sich nicht zu Ende bringen: {problem}</translation>
    </message>
    <message>
        <source>All files are written.</source>
        <translation>Alle Dateien sind geschrieben.</translation>
    </message>
    <message>
        <source>All other files are written.</source>
        <translation>Alle anderen Dateien sind geschrieben.</translation>
    </message>
    <message>
        <source>“{name}” was changed by another program meanwhile. Look through the changes again, then repeat.</source>
        <translation>„{name}“ wurde inzwischen von einem anderen Programm geändert. Sehen Sie die Änderungen noch einmal durch und wiederholen Sie dann.</translation>
    </message>
    <message>
        <source>There is already a file “{name}” here. Choose another slug.</source>
        <translation>Hier gibt es schon eine Datei „{name}“. Wählen Sie einen anderen Slug.</translation>
    </message>
    <message>
        <source>“{name}” can&apos;t be read: {reason}.</source>
        <translation>„{name}“ ist nicht lesbar: {reason}.</translation>
    </message>
    <message>
        <source>“{name}” was not saved: {reason}. The file on disk is as it was and your text is kept here.</source>
        <translation>„{name}“ wurde nicht gespeichert: {reason}. Die gespeicherte Datei ist, wie sie war, und Ihr Text bleibt hier erhalten.</translation>
    </message>
    <message>
        <source>it is a link that leads back to itself</source>
        <translation>Die Verknüpfung führt zu sich selbst zurück</translation>
    </message>
    <message>
        <source>its name is too long for this disk</source>
        <translation>Der Name ist für diesen Datenträger zu lang</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>Der Datenträger ist voll</translation>
    </message>
    <message>
        <source>the disk can only be read</source>
        <translation>Der Datenträger lässt sich nur lesen</translation>
    </message>
    <message>
        <source>its name holds a character that no name can</source>
        <translation>Der Name enthält ein Zeichen, das in keinem Namen stehen kann</translation>
    </message>
    <message>
        <source>“{name}” was changed by another program since it was opened. Revert shows that version; Save Anyway replaces it by yours.</source>
        <translation>„{name}“ wurde nach dem Öffnen von einem anderen Programm geändert. „Zurück zur gespeicherten Fassung“ zeigt, was dieses schrieb; „Trotzdem speichern“ ersetzt es durch Ihre Fassung.</translation>
    </message>
    <message>
        <source>There is no file “{path}”. Check the name, or choose it from the library.</source>
        <translation>Eine Datei „{path}“ gibt es nicht. Prüfen Sie den Namen, oder wählen Sie sie in der Bibliothek.</translation>
    </message>
    <message>
        <source>“{name}” may not be read by you. Ask its owner for permission.</source>
        <translation>„{name}“ dürfen Sie nicht lesen. Bitten Sie den Besitzer der Datei um die Erlaubnis.</translation>
    </message>
    <message>
        <source>you may not write there</source>
        <translation>Sie dürfen dort nicht schreiben</translation>
    </message>
    <message>
        <source>“{name}” is a folder. Open it as a library, or choose a file in it.</source>
        <translation>„{name}“ ist ein Ordner. Öffnen Sie ihn als Bibliothek, oder wählen Sie eine Datei darin.</translation>
    </message>
    <message>
        <source>“{name}” is a pipe or a device. Choose a file that holds a text.</source>
        <translation>„{name}“ ist eine Pipe oder ein Gerät. Wählen Sie eine Datei, die einen Text enthält.</translation>
    </message>
    <message>
        <source>“{name}” was removed from the disk since it was opened. Save Anyway writes it anew; your text is kept.</source>
        <translation>„{name}“ wurde nach dem Öffnen vom Datenträger gelöscht. „Trotzdem speichern“ schreibt die Datei neu; Ihr Text bleibt erhalten.</translation>
    </message>
    <message>
        <source>“{name}” has {size} MB. A pattern is a text of some KB; files over 50 MB are not opened.</source>
        <translation>„{name}“ hat {size} MB. Ein Muster ist ein Text von einigen KB; Dateien über 50 MB werden nicht geöffnet.</translation>
    </message>
    <message>
        <source>“{name}” was not saved: {place} holds half a character (U+{code:04X}), which no file can keep. Delete it and save again. The file on disk is as it was and your text is kept here.</source>
        <translation>„{name}“ wurde nicht gespeichert: An der Stelle {place} steht ein halbes Zeichen (U+{code:04X}), das keine Datei aufnehmen kann. Löschen Sie es und speichern Sie noch einmal. Die gespeicherte Datei ist, wie sie war, und Ihr Text bleibt hier erhalten.</translation>
    </message>
    <message>
        <source>“{name}” is not UTF-8 text: {place} holds a byte (0x{byte:02x}) of another encoding. Convert the file to UTF-8 with the program that wrote it, then open it again.</source>
        <translation>„{name}“ ist kein Text in UTF-8: An der Stelle {place} steht ein Byte (0x{byte:02x}) einer anderen Kodierung. Wandeln Sie die Datei mit dem Programm, das sie geschrieben hat, in UTF-8 um und öffnen Sie sie dann wieder.</translation>
    </message>
    <message>
        <source>“{other}” and “{name}” are one file: it is there twice, or one is a link to the other. Leave one of them out.</source>
        <translation>„{other}“ und „{name}“ sind dieselbe Datei: Sie kommt zweimal vor, oder die eine ist eine Verknüpfung zur anderen. Lassen Sie eine von beiden aus.</translation>
    </message>
    <message>
        <source>“{name}” is a link to “{target}”. Links are neither made nor removed here: leave it out, or change the file that it leads to.</source>
        <translation>„{name}“ ist eine Verknüpfung zu „{target}“. Verknüpfungen werden hier weder angelegt noch entfernt: Lassen Sie sie aus, oder ändern Sie die Datei, zu der sie führt.</translation>
    </message>
    <message>
        <source>There is no folder for “{name}”. Make it, or choose another.</source>
        <translation>Für „{name}“ gibt es keinen Ordner. Legen Sie ihn an, oder wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>“{name}” is not there any more. Look through the changes again, without it.</source>
        <translation>„{name}“ ist nicht mehr da. Sehen Sie die Änderungen noch einmal durch, ohne diese Datei.</translation>
    </message>
    <message>
        <source>in Source</source>
        <translation>im Quelltext</translation>
    </message>
    <message>
        <source>F2 changes it, Ctrl with an arrow key moves it, Ctrl+D copies it, Delete removes it.</source>
        <translation>F2 ändert, Strg mit einer Pfeiltaste verschiebt, Strg+D dupliziert, Entf entfernt.</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>{name} entfernen</translation>
    </message>
    <message>
        <source>Change {name}</source>
        <translation>{name} ändern</translation>
    </message>
    <message>
        <source>{value} (this file)</source>
        <translation>{value} (diese Datei)</translation>
    </message>
    <message>
        <source>not given</source>
        <translation>ohne Angabe</translation>
    </message>
    <message>
        <source>Comment on {title}: {text}</source>
        <translation>Kommentar zu {title}: {text}</translation>
    </message>
    <message>
        <source>Comment on {title}</source>
        <translation>{title} kommentieren</translation>
    </message>
    <message>
        <source>A comment in the file; Enter ends it</source>
        <translation>Ein Kommentar in der Datei; Eingabe schließt ihn ab</translation>
    </message>
    <message>
        <source>Days of the month</source>
        <translation>Tage des Monats</translation>
    </message>
    <message>
        <source>Month before</source>
        <translation>Vorheriger Monat</translation>
    </message>
    <message>
        <source>Month after</source>
        <translation>Nächster Monat</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>“{text}” is not a date such as 2026-03-14, so the file keeps what it had.</source>
        <translation>„{text}“ ist kein Datum wie 2026-03-14; in der Datei bleibt, was dort stand.</translation>
    </message>
    <message>
        <source>YYYY-MM-DD</source>
        <translation>JJJJ-MM-TT</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>{title}: choose from a calendar</source>
        <translation>{title}: im Kalender wählen</translation>
    </message>
    <message>
        <source>Revert This Field</source>
        <translation>Dieses Feld zurücknehmen</translation>
    </message>
    <message>
        <source>Comment on This Field…</source>
        <translation>Kommentar zu diesem Feld …</translation>
    </message>
    <message>
        <source>● changed</source>
        <translation>● geändert</translation>
    </message>
    <message>
        <source>Revert {title} to what the saved file says</source>
        <translation>{title}: zurück zu dem, was in der gespeicherten Datei steht</translation>
    </message>
    <message>
        <source>Bring back what the saved file says</source>
        <translation>Wiederherstellen, was in der gespeicherten Datei steht</translation>
    </message>
    <message>
        <source>More on {title}</source>
        <translation>Mehr zu {title}</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Edit as a table</source>
        <translation>Als Tabelle bearbeiten</translation>
    </message>
    <message>
        <source>Hide the table</source>
        <translation>Tabelle ausblenden</translation>
    </message>
    <message numerus="yes">
        <source>Make {count} inferred links into relations</source>
        <translation>
            <numerusform>{count} erschlossenen Verweis zur Beziehung machen</numerusform>
            <numerusform>{count} erschlossene Verweise zu Beziehungen machen</numerusform>
        </translation>
    </message>
    <message>
        <source>No program has proposed any.</source>
        <translation>Kein Programm hat welche vorgeschlagen.</translation>
    </message>
    <message numerus="yes">
        <source>{count} proposed</source>
        <translation>
            <numerusform>{count} vorgeschlagen</numerusform>
            <numerusform>{count} vorgeschlagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Least confidence of the links that become relations</source>
        <translation>Mindeste Sicherheit der Verweise, die zu Beziehungen werden</translation>
    </message>
    <message>
        <source>Take over {count}</source>
        <translation>{count} übernehmen</translation>
    </message>
    <message numerus="yes">
        <source>{count} are relations already</source>
        <translation>
            <numerusform>{count} ist schon eine Beziehung</numerusform>
            <numerusform>{count} sind schon Beziehungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} lead nowhere</source>
        <translation>
            <numerusform>{count} führt ins Leere</numerusform>
            <numerusform>{count} führen ins Leere</numerusform>
        </translation>
    </message>
    <message>
        <source>All with confidence from</source>
        <translation>Alle mit Sicherheit ab</translation>
    </message>
    <message>
        <source>Kind of relation to {name}</source>
        <translation>Art der Beziehung zu {name}</translation>
    </message>
    <message>
        <source>Weight of the relation to {name}</source>
        <translation>Gewicht der Beziehung zu {name}</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Make it a relation</source>
        <translation>Zur Beziehung machen</translation>
    </message>
    <message>
        <source>Make the link to {name} a relation</source>
        <translation>Den Verweis auf {name} zur Beziehung machen</translation>
    </message>
    <message>
        <source>confidence {number}</source>
        <translation>Sicherheit {number}</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>{name} öffnen</translation>
    </message>
    <message>
        <source>no such pattern in this library</source>
        <translation>kein solches Muster in dieser Bibliothek</translation>
    </message>
    <message>
        <source>in {lists}</source>
        <translation>in {lists}</translation>
    </message>
    <message numerus="yes">
        <source>{count} problems</source>
        <translation>
            <numerusform>{count} Befund</numerusform>
            <numerusform>{count} Befunde</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} changed</source>
        <translation>
            <numerusform>{count} geändert</numerusform>
            <numerusform>{count} geändert</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to {name}</source>
        <translation>Zu {name} gehen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add the new field</source>
        <translation>Das neue Feld hinzufügen</translation>
    </message>
    <message>
        <source>Name of the new field</source>
        <translation>Name des neuen Feldes</translation>
    </message>
    <message>
        <source>mood, or lifecycle.mood</source>
        <translation>mood oder lifecycle.mood</translation>
    </message>
    <message>
        <source>Value of the new field</source>
        <translation>Wert des neuen Feldes</translation>
    </message>
    <message>
        <source>a text, a number, or YAML</source>
        <translation>Text, Zahl oder YAML</translation>
    </message>
    <message>
        <source>“{text}” is not a number, so the file keeps what it had.</source>
        <translation>„{text}“ ist keine Zahl; in der Datei bleibt, was dort stand.</translation>
    </message>
    <message>
        <source>Scores: {scores}</source>
        <translation>Wertungen: {scores}</translation>
    </message>
    <message>
        <source>{command}, selected row of {title}</source>
        <translation>{command}, ausgewählte Zeile von {title}</translation>
    </message>
    <message>
        <source>Select all rows</source>
        <translation>Alle Zeilen auswählen</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Move in {title}</source>
        <translation>In „{title}“ verschieben</translation>
    </message>
    <message>
        <source>Remove from {title}</source>
        <translation>Aus „{title}“ entfernen</translation>
    </message>
    <message>
        <source>Open Address</source>
        <translation>Adresse öffnen</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>A text; it leads nowhere.</source>
        <translation>Ein Text; er führt nirgendwohin.</translation>
    </message>
    <message>
        <source>add…</source>
        <translation>neu …</translation>
    </message>
    <message numerus="yes">
        <source>{count} patterns have this slug: {files}</source>
        <translation>
            <numerusform>{count} Muster hat diesen Slug: {files}</numerusform>
            <numerusform>{count} Muster haben diesen Slug: {files}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} patterns have this id: {files}</source>
        <translation>
            <numerusform>{count} Muster hat diese ID: {files}</numerusform>
            <numerusform>{count} Muster haben diese ID: {files}</numerusform>
        </translation>
    </message>
    <message>
        <source>Use the slug of {name} for this link</source>
        <translation>Für diesen Verweis den Slug von {name} einsetzen</translation>
    </message>
    <message>
        <source>Pick another pattern instead of {name}</source>
        <translation>Ein anderes Muster statt {name} wählen</translation>
    </message>
    <message>
        <source>Remove this link</source>
        <translation>Diesen Verweis entfernen</translation>
    </message>
    <message>
        <source>Remove the link to {name}</source>
        <translation>Den Verweis auf {name} entfernen</translation>
    </message>
    <message>
        <source>Weight of {name} in {kind}, slider</source>
        <translation>Gewicht von {name} in „{kind}“, Schieberegler</translation>
    </message>
    <message>
        <source>Weight of {name} in {kind}</source>
        <translation>Gewicht von {name} in „{kind}“</translation>
    </message>
    <message>
        <source>means {name}, whose slug is “{slug}”</source>
        <translation>gemeint ist {name} mit dem Slug „{slug}“</translation>
    </message>
    <message>
        <source>no such pattern in this library; it may mean {files}</source>
        <translation>kein solches Muster in dieser Bibliothek; vielleicht gemeint: {files}</translation>
    </message>
    <message>
        <source>the id of {name}, whose slug is “{slug}”</source>
        <translation>die ID von {name}, dessen Slug „{slug}“ ist</translation>
    </message>
    <message>
        <source>Create the pattern {name}</source>
        <translation>Das Muster {name} anlegen</translation>
    </message>
    <message>
        <source>Open this pattern</source>
        <translation>Dieses Muster öffnen</translation>
    </message>
    <message>
        <source>Use its slug</source>
        <translation>Seinen Slug einsetzen</translation>
    </message>
    <message>
        <source>Pick another</source>
        <translation>Anderes wählen</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(leer)</translation>
    </message>
    <message>
        <source>Create it</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>Weight of {name}</source>
        <translation>Gewicht von {name}</translation>
    </message>
    <message>
        <source>+ Add</source>
        <translation>+ Hinzufügen</translation>
    </message>
    <message>
        <source>Add to {title}</source>
        <translation>Zu „{title}“ hinzufügen</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>Noch nichts.</translation>
    </message>
    <message>
        <source>Use the slug of {name}</source>
        <translation>Den Slug von {name} einsetzen</translation>
    </message>
    <message>
        <source>Link to {name} as {kind} too</source>
        <translation>Auf {name} auch als „{kind}“ verweisen</translation>
    </message>
    <message>
        <source>Also As</source>
        <translation>Auch als</translation>
    </message>
    <message>
        <source>Move Up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move Down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>{title}, slider</source>
        <translation>{title}, Schieberegler</translation>
    </message>
    <message>
        <source>An extreme score. It asks for a reason.</source>
        <translation>Eine extreme Wertung. Sie braucht eine Begründung.</translation>
    </message>
    <message>
        <source>Give a reason for {title}</source>
        <translation>Begründung für {title} angeben</translation>
    </message>
    <message>
        <source>Mean of the scores {mean}</source>
        <translation>Mittelwert der Wertungen: {mean}</translation>
    </message>
    <message>
        <source>Mean of the scores {mean}, as the overall score says</source>
        <translation>Mittelwert der Wertungen: {mean}, wie die Gesamtwertung</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Take the mean as overall score</source>
        <translation>Mittelwert als Gesamtwertung übernehmen</translation>
    </message>
    <message>
        <source>not in this file yet</source>
        <translation>noch nicht in dieser Datei</translation>
    </message>
    <message>
        <source>“{word}” is in the list already.</source>
        <translation>„{word}“ steht schon in der Liste.</translation>
    </message>
    <message>
        <source>{path} as YAML</source>
        <translation>{path} als YAML</translation>
    </message>
    <message>
        <source>Write It</source>
        <translation>Eintragen</translation>
    </message>
    <message>
        <source>Put these lines into the file (Ctrl+Enter)</source>
        <translation>Diese Zeilen in die Datei schreiben (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>Leave It as It Was</source>
        <translation>Unverändert lassen</translation>
    </message>
    <message>
        <source>1,234</source>
        <translation>1.234</translation>
    </message>
    <message>
        <source>Views beside the pattern</source>
        <translation>Ansichten neben dem Muster</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>Verwendet von</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>{name}: removed</source>
        <translation>{name}: entfernt</translation>
    </message>
    <message>
        <source>Files that would change; Space leaves one out</source>
        <translation>Dateien, die sich ändern würden; die Leertaste nimmt eine aus</translation>
    </message>
    <message>
        <source>▲ {name}: stays as it is</source>
        <translation>▲ {name}: bleibt, wie sie ist</translation>
    </message>
    <message>
        <source>The file gets another name only.</source>
        <translation>Die Datei bekommt nur einen anderen Namen.</translation>
    </message>
    <message>
        <source>Text of {name}</source>
        <translation>Text von „{name}“</translation>
    </message>
    <message>
        <source>Likely duplicates</source>
        <translation>Wahrscheinliche Dubletten</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>Muster</translation>
    </message>
    <message>
        <source>Alike</source>
        <translation>Ähnlich</translation>
    </message>
    <message numerus="yes">
        <source>{number} pairs whose titles and summaries are much alike, the likeliest first. A click opens a pattern.</source>
        <translation>
            <numerusform>{number} Paar mit sehr ähnlichen Titeln und Zusammenfassungen. Ein Klick öffnet ein Muster.</numerusform>
            <numerusform>{number} Paare mit sehr ähnlichen Titeln und Zusammenfassungen, die wahrscheinlichsten zuerst. Ein Klick öffnet ein Muster.</numerusform>
        </translation>
    </message>
    <message>
        <source>No two patterns have titles and summaries that are much alike.</source>
        <translation>Keine zwei Muster haben sehr ähnliche Titel und Zusammenfassungen.</translation>
    </message>
    <message>
        <source>Merge Left into Right…</source>
        <translation>Nur rechtes behalten …</translation>
    </message>
    <message>
        <source>Merge Right into Left…</source>
        <translation>Nur linkes behalten …</translation>
    </message>
    <message>
        <source>its metadata can&apos;t be read</source>
        <translation>Kopfdaten nicht lesbar</translation>
    </message>
    <message>
        <source>Missing targets</source>
        <translation>Fehlende Ziele</translation>
    </message>
    <message>
        <source>Links of it lead nowhere</source>
        <translation>Verweise darin führen ins Leere</translation>
    </message>
    <message>
        <source>No incoming link</source>
        <translation>Kein Verweis darauf</translation>
    </message>
    <message>
        <source>No other pattern links to it</source>
        <translation>Kein anderes Muster verweist darauf</translation>
    </message>
    <message>
        <source>Doubtful names</source>
        <translation>Zweifelhafte Namen</translation>
    </message>
    <message>
        <source>It can&apos;t be read, its slug is not its file name, or another has its slug or id</source>
        <translation>Es ist nicht lesbar, sein Slug ist nicht sein Dateiname, oder ein anderes hat denselben Slug oder dieselbe ID</translation>
    </message>
    <message>
        <source>Take back {caption}: {value}</source>
        <translation>Filter aufheben: {caption}, {value}</translation>
    </message>
    <message>
        <source>Show all again</source>
        <translation>Wieder alle zeigen</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Your name, as contributors list it</source>
        <translation>Ihr Name, wie er unter den Mitwirkenden steht</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ihr Name</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Meine</translation>
    </message>
    <message>
        <source>All formats</source>
        <translation>Alle Formate</translation>
    </message>
    <message>
        <source>{caption}: any</source>
        <translation>{caption}: alle</translation>
    </message>
    <message>
        <source>As contributors list it; Enter shows your patterns.</source>
        <translation>Wie er unter den Mitwirkenden steht; Eingabe zeigt Ihre Muster.</translation>
    </message>
    <message>
        <source>Patterns that list “{name}” among their contributors</source>
        <translation>Muster, zu deren Mitwirkenden „{name}“ gehört</translation>
    </message>
    <message>
        <source>Not {name}? Another name…</source>
        <translation>Nicht {name}? Anderer Name …</translation>
    </message>
    <message>
        <source>All domains</source>
        <translation>Alle Bereiche</translation>
    </message>
    <message>
        <source>Any status</source>
        <translation>Jeder Status</translation>
    </message>
    <message>
        <source>Look Again</source>
        <translation>Noch einmal suchen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Looking through the library…</source>
        <translation>Die Bibliothek wird durchsucht …</translation>
    </message>
    <message numerus="yes">
        <source>{first} {count} more are listed under Problems.</source>
        <translation>
            <numerusform>{first} {count} weiterer Befund steht unter „Befunde“.</numerusform>
            <numerusform>{first} {count} weitere stehen unter „Befunde“.</numerusform>
        </translation>
    </message>
    <message>
        <source>Change {title}</source>
        <translation>{title} ändern</translation>
    </message>
    <message>
        <source>Revert {title}</source>
        <translation>{title} zurücknehmen</translation>
    </message>
    <message>
        <source>Make {name} a relation</source>
        <translation>{name} zur Beziehung machen</translation>
    </message>
    <message>
        <source>Make {count} inferred links relations</source>
        <translation>{count} erschlossene Verweise zu Beziehungen machen</translation>
    </message>
    <message>
        <source>Duplicate in {title}</source>
        <translation>In „{title}“ duplizieren</translation>
    </message>
    <message>
        <source>Insert: {title}</source>
        <translation>Einfügen: {title}</translation>
    </message>
    <message numerus="yes">
        <source>{number} places</source>
        <translation>
            <numerusform>{number} Stelle</numerusform>
            <numerusform>{number} Stellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and {number} places more in this pattern</source>
        <translation>
            <numerusform>und {number} weitere Stelle in diesem Muster</numerusform>
            <numerusform>und {number} weitere Stellen in diesem Muster</numerusform>
        </translation>
    </message>
    <message>
        <source>Title of the callout</source>
        <translation>Titel des Kastens</translation>
    </message>
    <message>
        <source>Explanation in the callout</source>
        <translation>Erläuterung im Kasten</translation>
    </message>
    <message>
        <source>This pattern has no callout.</source>
        <translation>Dieses Muster hat keinen Kasten.</translation>
    </message>
    <message>
        <source>Edit the callout</source>
        <translation>Kasten bearbeiten</translation>
    </message>
    <message>
        <source>Says how sure the pattern is, such as “Confidence Rating: ★★☆ (Medium)”.</source>
        <translation>Sagt, wie sicher das Muster ist, etwa „Confidence Rating: ★★☆ (Medium)“.</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>Erläuterung</translation>
    </message>
    <message>
        <source>The idea in one sentence.</source>
        <translation>Der Gedanke in einem Satz.</translation>
    </message>
    <message>
        <source>Show {rating}, as Lifecycle says</source>
        <translation>{rating} zeigen, wie unter „Lebenszyklus“</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen …</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>Zusammenführen …</translation>
    </message>
    <message>
        <source>Deprecate…</source>
        <translation>Als veraltet kennzeichnen …</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen …</translation>
    </message>
    <message>
        <source>The first {listed} of {found} found</source>
        <translation>Die ersten {listed} von {found} gefundenen</translation>
    </message>
    <message>
        <source>Nothing matches “{text}”. Delete a word to see more.</source>
        <translation>Nichts passt zu „{text}“. Weniger Wörter finden mehr.</translation>
    </message>
    <message numerus="yes">
        <source>{number} patterns</source>
        <translation>
            <numerusform>{number} Muster</numerusform>
            <numerusform>{number} Muster</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{found} of {number} patterns</source>
        <translation>
            <numerusform>{found} von {number}</numerusform>
            <numerusform>{found} von {number}</numerusform>
        </translation>
    </message>
    <message>
        <source>The likeliest {listed} of {found} found</source>
        <translation>Die besten {listed} von {found} gefundenen</translation>
    </message>
    <message>
        <source>Filter the patterns</source>
        <translation>Muster filtern</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>Clear the filters</source>
        <translation>Filter aufheben</translation>
    </message>
    <message>
        <source>Search all text</source>
        <translation>Im Text suchen</translation>
    </message>
    <message>
        <source>Patterns</source>
        <translation>Muster</translation>
    </message>
    <message>
        <source>Sorted by: {order}</source>
        <translation>Sortierung: {order}</translation>
    </message>
    <message>
        <source>In which order the patterns are listed</source>
        <translation>In welcher Reihenfolge die Muster stehen</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtern</translation>
    </message>
    <message>
        <source>No library is open. Choose Library › Open Library… to browse a folder of patterns.</source>
        <translation>Keine Bibliothek ist geöffnet. „Bibliothek › Bibliothek öffnen …“ zeigt die Muster eines Ordners.</translation>
    </message>
    <message>
        <source>There are no patterns in this folder yet. New makes the first.</source>
        <translation>In diesem Ordner gibt es noch keine Muster. „Neues Muster …“ legt das erste an.</translation>
    </message>
    <message>
        <source>No pattern is like this.</source>
        <translation>Kein Muster passt dazu.</translation>
    </message>
    <message>
        <source>Change a Field in All {number}…</source>
        <translation>Ein Feld in allen {number} ändern …</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>Sortieren</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Patterns to link to</source>
        <translation>Muster, auf die verwiesen werden kann</translation>
    </message>
    <message>
        <source>Also link &amp;back as “{list}”</source>
        <translation>Auch &amp;zurück verweisen als „{list}“</translation>
    </message>
    <message>
        <source>Link to a pattern, {title}</source>
        <translation>Auf ein Muster verweisen, {title}</translation>
    </message>
    <message>
        <source>↵ add</source>
        <translation>↵ hinzufügen</translation>
    </message>
    <message>
        <source>Ctrl+↵ add more</source>
        <translation>Strg+↵ weitere</translation>
    </message>
    <message>
        <source>Weight of the new link</source>
        <translation>Gewicht des neuen Verweises</translation>
    </message>
    <message>
        <source>Type a word of the title.</source>
        <translation>Ein Wort des Titels eingeben.</translation>
    </message>
    <message>
        <source>{file} gains, under {list}:</source>
        <translation>{file} bekommt unter „{list}“:</translation>
    </message>
    <message>
        <source>Alt+↑↓ weight</source>
        <translation>Alt+↑↓ Gewicht</translation>
    </message>
    <message>
        <source>Ctrl+B back</source>
        <translation>Strg+B zurück</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message numerus="yes">
        <source>{count} likely targets</source>
        <translation>
            <numerusform>{count} wahrscheinliches Ziel</numerusform>
            <numerusform>{count} wahrscheinliche Ziele</numerusform>
        </translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>Meldung schließen</translation>
    </message>
    <message>
        <source>Target that is missing</source>
        <translation>Fehlendes Ziel</translation>
    </message>
    <message>
        <source>Kind of link</source>
        <translation>Art des Verweises</translation>
    </message>
    <message>
        <source>Pattern that links to it</source>
        <translation>Muster mit dem Verweis</translation>
    </message>
    <message>
        <source>Every link that people made leads to a pattern of this library.</source>
        <translation>Jeder von Menschen gesetzte Verweis führt zu einem Muster dieser Bibliothek.</translation>
    </message>
    <message>
        <source>{links} links lead to {targets} patterns that are not in this library.</source>
        <translation>{links} Verweise führen zu {targets} Mustern, die nicht in dieser Bibliothek sind.</translation>
    </message>
    <message numerus="yes">
        <source>{number} links lead to a pattern that is not in this library.</source>
        <translation>
            <numerusform>{number} Verweis führt zu einem Muster, das nicht in dieser Bibliothek ist.</numerusform>
            <numerusform>{number} Verweise führen zu einem Muster, das nicht in dieser Bibliothek ist.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{name}” may mean one of these; choose one to see what would change:</source>
        <translation>„{name}“ meint vielleicht eines von diesen; eines wählen, um zu sehen, was sich ändern würde:</translation>
    </message>
    <message>
        <source>No slug in this library is near to “{name}”.</source>
        <translation>Kein Slug dieser Bibliothek ähnelt „{name}“.</translation>
    </message>
    <message>
        <source>A click opens the pattern at its link.</source>
        <translation>Ein Klick öffnet das Muster bei seinem Verweis.</translation>
    </message>
    <message>
        <source>Lead these links to {name}</source>
        <translation>Diese Verweise auf {name} umleiten</translation>
    </message>
    <message>
        <source>Keys of this file that {format} does not describe. They stay where they are.</source>
        <translation>Schlüssel dieser Datei, von denen {format} nichts weiß. Sie bleiben, wo sie sind.</translation>
    </message>
    <message>
        <source>This file holds no keys beyond {format}. Add one here; programs that don&apos;t know it leave it alone.</source>
        <translation>Alle Schlüssel dieser Datei kennt {format} schon. Hier lässt sich ein eigener hinzufügen; Programme, die ihn nicht kennen, lassen ihn in Ruhe.</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Edit as YAML</source>
        <translation>Als YAML bearbeiten</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Rename {name}</source>
        <translation>{name} umbenennen</translation>
    </message>
    <message>
        <source>Add {name}</source>
        <translation>{name} hinzufügen</translation>
    </message>
    <message>
        <source>{action}, the selected key</source>
        <translation>{action}, ausgewählter Schlüssel</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>DATEI</translation>
    </message>
    <message>
        <source>METADATA</source>
        <translation>KOPFDATEN</translation>
    </message>
    <message>
        <source>BODY</source>
        <translation>TEXT</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>outside the word target</source>
        <translation>außerhalb der angestrebten Wortzahl</translation>
    </message>
    <message>
        <source>Outline of the pattern</source>
        <translation>Gliederung des Musters</translation>
    </message>
    <message>
        <source>words: {note}</source>
        <translation>Wörter: {note}</translation>
    </message>
    <message>
        <source>{listed} of {found} found</source>
        <translation>{listed} von {found} gefundenen</translation>
    </message>
    <message>
        <source>Nothing found. Try one word of the title.</source>
        <translation>Nichts gefunden. Vielleicht hilft ein Wort des Titels.</translation>
    </message>
    <message>
        <source>{found} found</source>
        <translation>{found} gefunden</translation>
    </message>
    <message>
        <source>Search titles, slugs and summaries</source>
        <translation>Titel, Slug oder Zusammenfassung</translation>
    </message>
    <message>
        <source>Search for a pattern</source>
        <translation>Ein Muster suchen</translation>
    </message>
    <message>
        <source>Patterns found</source>
        <translation>Gefundene Muster</translation>
    </message>
    <message>
        <source>↵ open</source>
        <translation>↵ öffnen</translation>
    </message>
    <message>
        <source>No links yet. Add some under Relations, and they are drawn here.</source>
        <translation>Noch keine Verweise. Was unter „Beziehungen“ hinzukommt, wird hier gezeichnet.</translation>
    </message>
    <message>
        <source>No pattern is open. Open one to see what it is linked with.</source>
        <translation>Kein Muster ist geöffnet. Zuerst eines öffnen, um zu sehen, womit es verknüpft ist.</translation>
    </message>
    <message>
        <source>How many steps from this pattern are shown</source>
        <translation>Wie viele Schritte von diesem Muster aus gezeigt werden</translation>
    </message>
    <message>
        <source>Show the links that programs inferred</source>
        <translation>Verweise zeigen, die Programme erschlossen haben</translation>
    </message>
    <message>
        <source>Zoom out (−)</source>
        <translation>Verkleinern (−)</translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation>Vergrößern (+)</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <source>Show the whole picture (0)</source>
        <translation>Das ganze Bild zeigen (0)</translation>
    </message>
    <message>
        <source>SVG…</source>
        <translation>SVG …</translation>
    </message>
    <message>
        <source>Save the picture as SVG, which stays sharp at every size</source>
        <translation>Das Bild als SVG speichern, das in jeder Größe scharf bleibt</translation>
    </message>
    <message>
        <source>PNG…</source>
        <translation>PNG …</translation>
    </message>
    <message>
        <source>Save the picture as PNG</source>
        <translation>Das Bild als PNG speichern</translation>
    </message>
    <message>
        <source>Give the picture the whole window, or take it back</source>
        <translation>Dem Bild das ganze Fenster geben oder wieder nehmen</translation>
    </message>
    <message>
        <source>No links that people made. Tick “Inferred links” to see whether a program found some.</source>
        <translation>Keine von Menschen gesetzten Verweise. „Erschlossene Verweise“ zeigt, ob ein Programm welche gefunden hat.</translation>
    </message>
    <message>
        <source>1 step</source>
        <translation>1 Schritt</translation>
    </message>
    <message>
        <source>2 steps</source>
        <translation>2 Schritte</translation>
    </message>
    <message>
        <source>The first step fills the picture, so there is no second.</source>
        <translation>Der erste Schritt füllt das Bild, darum gibt es keinen zweiten.</translation>
    </message>
    <message>
        <source>Not all is in view: drag, or press 0.</source>
        <translation>Nicht alles ist zu sehen: mit der Maus ziehen oder 0 drücken.</translation>
    </message>
    <message numerus="yes">
        <source>and {count} more links</source>
        <translation>
            <numerusform>und {count} weiterer Verweis</numerusform>
            <numerusform>und {count} weitere Verweise</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} neighbours shown.</source>
        <translation>
            <numerusform>{count} Nachbar ist zu sehen.</numerusform>
            <numerusform>{count} Nachbarn sind zu sehen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Arrow keys walk, Enter opens.</source>
        <translation>Pfeiltasten wandern, Eingabe öffnet.</translation>
    </message>
    <message>
        <source>Picture of the pattern and its neighbours</source>
        <translation>Bild des Musters und seiner Nachbarn</translation>
    </message>
    <message>
        <source>Preview of the pattern</source>
        <translation>Vorschau des Musters</translation>
    </message>
    <message>
        <source>Problems of this pattern</source>
        <translation>Befunde zu diesem Muster</translation>
    </message>
    <message>
        <source>{count} in this pattern</source>
        <translation>{count} in diesem Muster</translation>
    </message>
    <message>
        <source>none in this pattern</source>
        <translation>keine in diesem Muster</translation>
    </message>
    <message>
        <source>(line {line})</source>
        <translation>(Zeile {line})</translation>
    </message>
    <message>
        <source>Type what is to be found in all patterns.</source>
        <translation>Bitte eingeben, was in allen Mustern gesucht wird.</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen nach</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Ersetzen durch</translation>
    </message>
    <message>
        <source>Only in summaries, leads, callouts and sections. Titles, other fields and headings stay.</source>
        <translation>Nur in Zusammenfassungen, Vorspann, Kasten und Abschnitten. Titel, andere Felder und Überschriften bleiben.</translation>
    </message>
    <message>
        <source>▲ A slug has lower-case letters, digits and single hyphens, at most 68.</source>
        <translation>▲ Ein Slug besteht aus Kleinbuchstaben, Ziffern und einzelnen Bindestrichen, höchstens 68 Zeichen.</translation>
    </message>
    <message>
        <source>Choose the pattern that stays. Links to this one will lead there, and its own links move there.</source>
        <translation>Das Muster wählen, das bleibt. Verweise auf dieses führen dann dorthin, und seine eigenen Verweise ziehen dorthin um.</translation>
    </message>
    <message numerus="yes">
        <source>Used by {number} patterns. Where another takes its place, deprecate it instead.</source>
        <translation>
            <numerusform>Verwendet von {number} Muster. Tritt ein anderes an seine Stelle, besser als veraltet kennzeichnen.</numerusform>
            <numerusform>Verwendet von {number} Mustern. Tritt ein anderes an seine Stelle, besser als veraltet kennzeichnen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Choose what {count} patterns are to say.</source>
        <translation>
            <numerusform>Wählen, was in {count} Muster stehen soll.</numerusform>
            <numerusform>Wählen, was in {count} Mustern stehen soll.</numerusform>
        </translation>
    </message>
    <message>
        <source>New slug</source>
        <translation>Neuer Slug</translation>
    </message>
    <message>
        <source>Keep the old slug among the aliases</source>
        <translation>Den alten Slug als Alias behalten</translation>
    </message>
    <message>
        <source>Type the new slug; every reference to the pattern will follow.</source>
        <translation>Den neuen Slug eingeben; alle Verweise auf das Muster folgen ihm.</translation>
    </message>
    <message>
        <source>None chosen</source>
        <translation>Keines gewählt</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>{label}: choose a pattern</source>
        <translation>{label}: Muster wählen</translation>
    </message>
    <message>
        <source>Merge into</source>
        <translation>Zusammenführen mit</translation>
    </message>
    <message>
        <source>Keep the file, marked as deprecated</source>
        <translation>Die Datei behalten und als veraltet kennzeichnen</translation>
    </message>
    <message>
        <source>Replaced by</source>
        <translation>Ersetzt durch</translation>
    </message>
    <message>
        <source>Lead the references of other patterns to the replacement</source>
        <translation>Verweise anderer Muster auf den Ersatz umleiten</translation>
    </message>
    <message>
        <source>Take the references to it out of other patterns</source>
        <translation>Die Verweise darauf aus anderen Mustern entfernen</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>New value</source>
        <translation>Neuer Wert</translation>
    </message>
    <message>
        <source>▲ “{text}” is no number.</source>
        <translation>▲ „{text}“ ist keine Zahl.</translation>
    </message>
    <message>
        <source>No pattern links to it.</source>
        <translation>Kein Muster verweist darauf.</translation>
    </message>
    <message numerus="yes">
        <source>About {count} minutes to read</source>
        <translation>
            <numerusform>Lesezeit etwa eine Minute</numerusform>
            <numerusform>Lesezeit etwa {count} Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} words</source>
        <translation>
            <numerusform>{count} Wort</numerusform>
            <numerusform>{count} Wörter</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} of {low}–{high} words</source>
        <translation>{count}&#x2009;/&#x2009;{low}–{high} Wörter</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>Text of section {name}</source>
        <translation>Text des Abschnitts „{name}“</translation>
    </message>
    <message>
        <source>Find patterns by what is known of them, or by their text</source>
        <translation>Muster nach ihren Angaben oder nach ihrem Text finden</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>An extreme score. Does the reasoning name it?</source>
        <translation>Eine extreme Wertung. Nennt die Begründung sie?</translation>
    </message>
    <message>
        <source>Source of the file</source>
        <translation>Quelltext der Datei</translation>
    </message>
    <message>
        <source>Propose a repair…</source>
        <translation>Reparatur vorschlagen …</translation>
    </message>
    <message>
        <source>Edit the source</source>
        <translation>Quelltext bearbeiten</translation>
    </message>
    <message>
        <source>Replace “{text}”</source>
        <translation>„{text}“ ersetzen</translation>
    </message>
    <message>
        <source>{number} replaced</source>
        <translation>{number} ersetzt</translation>
    </message>
    <message>
        <source>{sentence} Mend that first.</source>
        <translation>{sentence} Das zuerst beheben.</translation>
    </message>
    <message>
        <source>Searching… {done} of {total} patterns</source>
        <translation>Suche … {done} von {total} Mustern</translation>
    </message>
    <message>
        <source>Try a shorter piece of it.</source>
        <translation>Vielleicht hilft ein kürzeres Stück davon.</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Suche …</translation>
    </message>
    <message>
        <source>Search the text of all patterns</source>
        <translation>Den Text aller Muster durchsuchen</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>Tell capitals from small letters</source>
        <translation>Groß- und Kleinschreibung unterscheiden</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>Ganze Wörter</translation>
    </message>
    <message>
        <source>Find whole words only</source>
        <translation>Nur ganze Wörter finden</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>Ersetzen …</translation>
    </message>
    <message>
        <source>Replace in all patterns</source>
        <translation>In allen Mustern ersetzen</translation>
    </message>
    <message>
        <source>Places found</source>
        <translation>Fundstellen</translation>
    </message>
    <message numerus="yes">
        <source>Not shown: {rest} more in {number} other patterns</source>
        <translation>
            <numerusform>Nicht gezeigt: {rest} weitere in {number} anderen Muster</numerusform>
            <numerusform>Nicht gezeigt: {rest} weitere in {number} anderen Mustern</numerusform>
        </translation>
    </message>
    <message>
        <source>No library is open. Choose Library › Open Library… to search a folder of patterns.</source>
        <translation>Keine Bibliothek ist geöffnet. „Bibliothek › Bibliothek öffnen …“ macht die Muster eines Ordners durchsuchbar.</translation>
    </message>
    <message numerus="yes">
        <source>{number} files could not be read</source>
        <translation>
            <numerusform>{number} Datei war nicht lesbar</numerusform>
            <numerusform>{number} Dateien waren nicht lesbar</numerusform>
        </translation>
    </message>
    <message>
        <source>Switch off “Aa” or “Whole words” to find more.</source>
        <translation>Ohne „Aa“ oder „Ganze Wörter“ wird mehr gefunden.</translation>
    </message>
    <message>
        <source>Type what you look for in titles, metadata and text of all patterns.</source>
        <translation>Eingeben, was in Titeln, Kopfdaten und Text aller Muster gesucht wird.</translation>
    </message>
    <message numerus="yes">
        <source>{places} in {number} patterns</source>
        <translation>
            <numerusform>{places} in {number} Muster</numerusform>
            <numerusform>{places} in {number} Mustern</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing holds “{text}”.</source>
        <translation>„{text}“ kommt nirgends vor.</translation>
    </message>
    <message numerus="yes">
        <source>{number} patterns link here</source>
        <translation>
            <numerusform>{number} Muster verweist hierher</numerusform>
            <numerusform>{number} Muster verweisen hierher</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{patterns}, {number} links in all.</source>
        <translation>
            <numerusform>{patterns}, insgesamt {number} Verweis.</numerusform>
            <numerusform>{patterns}, insgesamt {number} Verweise.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing links to this pattern yet. Where another one should, open that and add this one to its relations, or add the link here with “Also link back”.</source>
        <translation>Noch verweist nichts auf dieses Muster. Soll ein anderes das tun, dieses dort zu den Beziehungen hinzufügen oder den Verweis hier mit „Auch zurück verweisen“ setzen.</translation>
    </message>
    <message>
        <source>weight {weight:.2f}</source>
        <translation>Gewicht {weight:.2f}</translation>
    </message>
    <message>
        <source>written {target}</source>
        <translation>geschrieben {target}</translation>
    </message>
    <message>
        <source>writes “{target}”</source>
        <translation>schreibt „{target}“</translation>
    </message>
    <message>
        <source>Links to this pattern</source>
        <translation>Verweise auf dieses Muster</translation>
    </message>
    <message>
        <source>Open a pattern to see what links to it.</source>
        <translation>Ein Muster öffnen, um zu sehen, was darauf verweist.</translation>
    </message>
    <message>
        <source>Edit the lead</source>
        <translation>Vorspann bearbeiten</translation>
    </message>
    <message>
        <source>section {name}</source>
        <translation>dem Abschnitt „{name}“</translation>
    </message>
    <message>
        <source>Edit section {name}</source>
        <translation>Abschnitt „{name}“ bearbeiten</translation>
    </message>
    <message>
        <source>▲ Not in the file yet. {reason}</source>
        <translation>▲ Noch nicht in der Datei. {reason}</translation>
    </message>
    <message>
        <source>Open a pattern</source>
        <translation>Muster öffnen</translation>
    </message>
    <message>
        <source>Open a library</source>
        <translation>Bibliothek öffnen</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>F&amp;ormat</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>&amp;Library</source>
        <translation>Bib&amp;liothek</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>New Pattern…</source>
        <translation>Neues Muster …</translation>
    </message>
    <message>
        <source>Open File…</source>
        <translation>Datei öffnen …</translation>
    </message>
    <message>
        <source>Open Recent</source>
        <translation>Zuletzt geöffnete Dateien</translation>
    </message>
    <message>
        <source>Reopen Closed Pattern</source>
        <translation>Geschlossenes Muster wieder öffnen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save All</source>
        <translation>Alle speichern</translation>
    </message>
    <message>
        <source>Revert to the File on Disk</source>
        <translation>Zurück zur gespeicherten Fassung</translation>
    </message>
    <message>
        <source>Export as HTML…</source>
        <translation>Als HTML exportieren …</translation>
    </message>
    <message>
        <source>Export as PDF…</source>
        <translation>Als PDF exportieren …</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drucken …</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>Einstellungen …</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Copy as Rich Text</source>
        <translation>Mit Formatierung kopieren</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>Suchen …</translation>
    </message>
    <message>
        <source>Find Next</source>
        <translation>Weitersuchen</translation>
    </message>
    <message>
        <source>Find Previous</source>
        <translation>Rückwärts weitersuchen</translation>
    </message>
    <message>
        <source>Replace in Library…</source>
        <translation>In der Bibliothek ersetzen …</translation>
    </message>
    <message>
        <source>Paste as Plain Text</source>
        <translation>Als reinen Text einfügen</translation>
    </message>
    <message>
        <source>Check Spelling</source>
        <translation>Rechtschreibung prüfen</translation>
    </message>
    <message>
        <source>Spelling Language</source>
        <translation>Sprache der Rechtschreibung</translation>
    </message>
    <message>
        <source>Next Misspelling</source>
        <translation>Nächster Schreibfehler</translation>
    </message>
    <message>
        <source>Previous Misspelling</source>
        <translation>Vorheriger Schreibfehler</translation>
    </message>
    <message>
        <source>Propose a Repair…</source>
        <translation>Reparatur vorschlagen …</translation>
    </message>
    <message>
        <source>Upgrade to Format 7.1…</source>
        <translation>Auf Format 7.1 umstellen …</translation>
    </message>
    <message>
        <source>Upgrade to Format 8.2…</source>
        <translation>Auf Format 8.2 umstellen …</translation>
    </message>
    <message>
        <source>Starters</source>
        <translation>Textbausteine</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Focus on Writing</source>
        <translation>Konzentriert schreiben</translation>
    </message>
    <message>
        <source>The Page as Readers See It</source>
        <translation>Die Seite, wie Leser sie sehen</translation>
    </message>
    <message>
        <source>What Links Here</source>
        <translation>Was hierher verweist</translation>
    </message>
    <message>
        <source>Picture of the Neighbours</source>
        <translation>Bild der Nachbarn</translation>
    </message>
    <message>
        <source>Give It the Whole Window</source>
        <translation>Im ganzen Fenster zeigen</translation>
    </message>
    <message>
        <source>Larger Text</source>
        <translation>Größere Schrift</translation>
    </message>
    <message>
        <source>Smaller Text</source>
        <translation>Kleinere Schrift</translation>
    </message>
    <message>
        <source>Text in Its Usual Size</source>
        <translation>Schrift in üblicher Größe</translation>
    </message>
    <message>
        <source>Theme of the System</source>
        <translation>Farbschema des Systems</translation>
    </message>
    <message>
        <source>Light Theme</source>
        <translation>Helles Farbschema</translation>
    </message>
    <message>
        <source>Dark Theme</source>
        <translation>Dunkles Farbschema</translation>
    </message>
    <message>
        <source>Run a Command…</source>
        <translation>Befehl ausführen …</translation>
    </message>
    <message>
        <source>Go to Pattern…</source>
        <translation>Zu einem Muster gehen …</translation>
    </message>
    <message>
        <source>Filter the Library</source>
        <translation>Bibliothek filtern</translation>
    </message>
    <message>
        <source>Search the Text of All</source>
        <translation>Alle Texte durchsuchen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vorwärts</translation>
    </message>
    <message>
        <source>Open Link</source>
        <translation>Verweis öffnen</translation>
    </message>
    <message>
        <source>Next Page of the Outline</source>
        <translation>Nächste Seite der Gliederung</translation>
    </message>
    <message>
        <source>Previous Page of the Outline</source>
        <translation>Vorherige Seite der Gliederung</translation>
    </message>
    <message>
        <source>Next Part of the Window</source>
        <translation>Nächster Fensterteil</translation>
    </message>
    <message>
        <source>Part of the Window Before</source>
        <translation>Vorheriger Fensterteil</translation>
    </message>
    <message>
        <source>Next Tab</source>
        <translation>Nächster Reiter</translation>
    </message>
    <message>
        <source>Previous Tab</source>
        <translation>Vorheriger Reiter</translation>
    </message>
    <message>
        <source>Open Library…</source>
        <translation>Bibliothek öffnen …</translation>
    </message>
    <message>
        <source>Recent Libraries</source>
        <translation>Zuletzt geöffnete Bibliotheken</translation>
    </message>
    <message>
        <source>Read the Library Again</source>
        <translation>Bibliothek neu einlesen</translation>
    </message>
    <message>
        <source>Find Duplicates…</source>
        <translation>Dubletten suchen …</translation>
    </message>
    <message>
        <source>Find Missing Targets…</source>
        <translation>Fehlende Ziele suchen …</translation>
    </message>
    <message>
        <source>Change the Slug…</source>
        <translation>Slug ändern …</translation>
    </message>
    <message>
        <source>Merge into Another Pattern…</source>
        <translation>Mit einem anderen Muster zusammenführen …</translation>
    </message>
    <message>
        <source>Undo the Last Change of Many Files</source>
        <translation>Letzte Änderung vieler Dateien rückgängig machen</translation>
    </message>
    <message>
        <source>Keyboard Shortcuts…</source>
        <translation>Tastenkürzel …</translation>
    </message>
    <message>
        <source>About Trellis</source>
        <translation>Über Trellis</translation>
    </message>
    <message>
        <source>The version on disk is shown instead. Undo brings your changes back.</source>
        <translation>Stattdessen wird die gespeicherte Fassung gezeigt. „Rückgängig“ holt die Änderungen zurück.</translation>
    </message>
    <message>
        <source>Save the changes to “{name}”?</source>
        <translation>Die Änderungen an „{name}“ speichern?</translation>
    </message>
    <message>
        <source>They are lost if you don&apos;t save them.</source>
        <translation>Ohne Speichern gehen sie verloren.</translation>
    </message>
    <message>
        <source>Don&apos;t Save</source>
        <translation>Nicht speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save anyway?</source>
        <translation>Trotzdem speichern?</translation>
    </message>
    <message>
        <source>Save Anyway</source>
        <translation>Trotzdem speichern</translation>
    </message>
    <message>
        <source>Revert “{name}”?</source>
        <translation>Alle Änderungen an „{name}“ zurücknehmen?</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>The page is copied with its form. Paste it into a letter or a document.</source>
        <translation>Die Seite ist mit ihrer Formatierung kopiert und kann in einen Brief oder ein anderes Dokument eingefügt werden.</translation>
    </message>
    <message>
        <source>Export as HTML</source>
        <translation>Als HTML exportieren</translation>
    </message>
    <message>
        <source>Export as PDF</source>
        <translation>Als PDF exportieren</translation>
    </message>
    <message>
        <source>What is selected in the preview is copied with its form.</source>
        <translation>Die Auswahl in der Vorschau ist mit ihrer Formatierung kopiert.</translation>
    </message>
    <message>
        <source>The printer did not take the page. Look whether it is on, or export a PDF.</source>
        <translation>Der Drucker hat die Seite nicht angenommen. Bitte nachsehen, ob er eingeschaltet ist, oder ein PDF exportieren.</translation>
    </message>
    <message>
        <source>The page is saved as “{name}”.</source>
        <translation>Die Seite ist als „{name}“ gespeichert.</translation>
    </message>
    <message>
        <source>Pages for a browser</source>
        <translation>Seiten für den Browser</translation>
    </message>
    <message>
        <source>Put the cursor into a field of a form first.</source>
        <translation>Zuerst den Cursor in ein Feld eines Formulars setzen.</translation>
    </message>
    <message>
        <source>“{field}” is as the saved file says.</source>
        <translation>„{field}“ ist schon wie gespeichert.</translation>
    </message>
    <message>
        <source>No library is open. Choose {command} first.</source>
        <translation>Es ist keine Bibliothek geöffnet. Zuerst {command} wählen.</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Add Another Field…</source>
        <translation>Weiteres Feld hinzufügen …</translation>
    </message>
    <message>
        <source>Open a pattern whose front matter can be read; fields are added there.</source>
        <translation>Erst ein Muster öffnen, dessen Kopfdaten lesbar sind; dort kommen Felder hinzu.</translation>
    </message>
    <message>
        <source>already linked</source>
        <translation>schon verknüpft</translation>
    </message>
    <message>
        <source>this pattern</source>
        <translation>dieses Muster</translation>
    </message>
    <message>
        <source>Link to {name}</source>
        <translation>Verweis auf {name}</translation>
    </message>
    <message>
        <source>“{name}” links back. It is open too; Save All saves both.</source>
        <translation>„{name}“ verweist zurück. Es ist ebenfalls geöffnet; „Alle speichern“ speichert beide.</translation>
    </message>
    <message>
        <source>There is already a pattern that may say the same. Open it instead?</source>
        <translation>Vielleicht gibt es ein solches Muster schon. Stattdessen dieses öffnen?</translation>
    </message>
    <message>
        <source>New pattern</source>
        <translation>Neues Muster</translation>
    </message>
    <message>
        <source>What people will call it</source>
        <translation>Wie man es nennen wird</translation>
    </message>
    <message>
        <source>One or two sentences that say what it is; it may come later</source>
        <translation>Ein, zwei Sätze, die sagen, was es ist; auch später möglich</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titel</translation>
    </message>
    <message>
        <source>&amp;Slug</source>
        <translation>&amp;Slug</translation>
    </message>
    <message>
        <source>S&amp;ummary</source>
        <translation>&amp;Zusammenfassung</translation>
    </message>
    <message>
        <source>A slug has lower-case letters, digits and single hyphens, at most 68.</source>
        <translation>Ein Slug besteht aus Kleinbuchstaben, Ziffern und einzelnen Bindestrichen, höchstens 68 Zeichen.</translation>
    </message>
    <message>
        <source>A new pattern that is open and not saved has this slug. Choose another.</source>
        <translation>Ein neues Muster, das geöffnet und noch nicht gespeichert ist, hat diesen Slug. Bitte einen anderen wählen.</translation>
    </message>
    <message>
        <source>“{name}” has this slug already. Choose another.</source>
        <translation>„{name}“ hat diesen Slug schon. Bitte einen anderen wählen.</translation>
    </message>
    <message>
        <source>There is a file of this name already. Choose another slug.</source>
        <translation>Eine Datei dieses Namens gibt es schon. Bitte einen anderen Slug wählen.</translation>
    </message>
    <message>
        <source>Open {name} instead</source>
        <translation>Stattdessen {name} öffnen</translation>
    </message>
    <message>
        <source>The file will be {path}</source>
        <translation>Die Datei wird {path} heißen</translation>
    </message>
    <message>
        <source>The slug needs letters or digits; type one.</source>
        <translation>Der Slug braucht Buchstaben oder Ziffern; bitte einen eingeben.</translation>
    </message>
    <message>
        <source>The likeliest {shown} of {found}:</source>
        <translation>Die {shown} wahrscheinlichsten von {found}:</translation>
    </message>
    <message>
        <source>slug</source>
        <translation>slug</translation>
    </message>
    <message numerus="yes">
        <source>{count} commands</source>
        <translation>
            <numerusform>{count} Befehl</numerusform>
            <numerusform>{count} Befehle</numerusform>
        </translation>
    </message>
    <message>
        <source>{title}, in the menu {menu}</source>
        <translation>{title}, im Menü {menu}</translation>
    </message>
    <message>
        <source>{menu} · not now</source>
        <translation>{menu} · zurzeit nicht</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Say what you want to do</source>
        <translation>Was soll geschehen?</translation>
    </message>
    <message>
        <source>Search for a command</source>
        <translation>Einen Befehl suchen</translation>
    </message>
    <message>
        <source>Commands found</source>
        <translation>Gefundene Befehle</translation>
    </message>
    <message>
        <source>↑ ↓ choose   ↵ run   Esc leave</source>
        <translation>↑ ↓ wählen   ↵ ausführen   Esc schließen</translation>
    </message>
    <message>
        <source>Nothing found. Try another word, such as the name of a menu.</source>
        <translation>Nichts gefunden. Ein anderes Wort versuchen, etwa den Namen eines Menüs.</translation>
    </message>
    <message>
        <source>“{name}” is passed over: its file is not there any more.</source>
        <translation>„{name}“ wird übergangen: Die Datei ist nicht mehr da.</translation>
    </message>
    <message numerus="yes">
        <source>After {count} minutes without a key</source>
        <translation>
            <numerusform>Nach einer Minute ohne Tastendruck</numerusform>
            <numerusform>Nach {count} Minuten ohne Tastendruck</numerusform>
        </translation>
    </message>
    <message>
        <source>{larger} and {smaller} change it anywhere, {usual} takes it back.</source>
        <translation>{larger} und {smaller} ändern sie überall, {usual} stellt sie zurück.</translation>
    </message>
    <message>
        <source>As the system has it</source>
        <translation>Wie im System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Only when I say so</source>
        <translation>Nur auf Befehl</translation>
    </message>
    <message numerus="yes">
        <source>After {count} seconds without a key</source>
        <translation>
            <numerusform>Nach {count} Sekunde ohne Tastendruck</numerusform>
            <numerusform>Nach {count} Sekunden ohne Tastendruck</numerusform>
        </translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farbschema</translation>
    </message>
    <message>
        <source>Text &amp;size</source>
        <translation>Schrift&amp;größe</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>The window speaks it when Trellis is started next.</source>
        <translation>Gilt vom nächsten Start von Trellis an.</translation>
    </message>
    <message>
        <source>S&amp;pelling</source>
        <translation>&amp;Rechtschreibung</translation>
    </message>
    <message>
        <source>Where a library names its language, that one is checked in it.</source>
        <translation>Nennt eine Bibliothek ihre Sprache, so wird in dieser geprüft.</translation>
    </message>
    <message>
        <source>Save &amp;changed files</source>
        <translation>Geänderte &amp;Dateien speichern</translation>
    </message>
    <message>
        <source>New patterns and files that changed on disk wait for you.</source>
        <translation>Neue Muster und Dateien, die auch ein anderes Programm geändert hat, warten auf Ihren Befehl.</translation>
    </message>
    <message>
        <source>&amp;Author name</source>
        <translation>&amp;Autorenname</translation>
    </message>
    <message>
        <source>New patterns name it as contributor; the filter “Mine” looks for it.</source>
        <translation>Neue Muster nennen ihn unter den Mitwirkenden; der Filter „Meine“ sucht nach ihm.</translation>
    </message>
    <message>
        <source>English (British and American)</source>
        <translation>Englisch (britisch und amerikanisch)</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Französisch</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Spanisch</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>Italienisch</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>Niederländisch</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>Portugiesisch</translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation>Schwedisch</translation>
    </message>
    <message>
        <source>Danish</source>
        <translation>Dänisch</translation>
    </message>
    <message>
        <source>Norwegian</source>
        <translation>Norwegisch</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>Polnisch</translation>
    </message>
    <message>
        <source>Dictionaries of LibreOffice and of the system are listed here by themselves. Others can be put into {folder}, each as two files, .aff and .dic.</source>
        <translation>Wörterbücher von LibreOffice und vom System stehen von selbst in dieser Liste. Weitere können in den Ordner {folder} gelegt werden, jedes als zwei Dateien, .aff und .dic.</translation>
    </message>
    <message>
        <source>Spelling is not checked. {command} turns that on.</source>
        <translation>Die Rechtschreibung wird nicht geprüft. Einschalten mit {command}.</translation>
    </message>
    <message>
        <source>No pattern is open. Open one to look for its misspellings.</source>
        <translation>Kein Muster ist geöffnet. Zuerst eines öffnen, um seine Schreibfehler zu suchen.</translation>
    </message>
    <message>
        <source>This pattern has no text in which words are checked.</source>
        <translation>Dieses Muster hat keinen Text, in dem Wörter geprüft werden.</translation>
    </message>
    <message>
        <source>There is no dictionary for the language “{language}”, so spelling is checked in English. Dictionaries of LibreOffice and of the system are found by themselves.</source>
        <translation>Für die Sprache „{language}“ gibt es kein Wörterbuch, darum wird auf Englisch geprüft. Wörterbücher von LibreOffice und vom System werden von selbst gefunden.</translation>
    </message>
    <message>
        <source>No word of this pattern is misspelled.</source>
        <translation>In diesem Muster ist kein Wort falsch geschrieben.</translation>
    </message>
    <message>
        <source>More Languages…</source>
        <translation>Weitere Sprachen …</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>{problem} Bring it back and read it again ({command}), or open the library where it is now.</source>
        <translation>{problem} Den Ordner zurückholen und neu einlesen ({command}) oder die Bibliothek öffnen, wo sie jetzt liegt.</translation>
    </message>
    <message>
        <source>The list of patterns is not up to date: its index can&apos;t be written ({error}). Make room on the disk, or close the program that uses it; then read the library again ({command}).</source>
        <translation>Die Liste der Muster ist nicht aktuell: Ihr Index lässt sich nicht schreiben ({error}). Platz auf dem Datenträger schaffen oder das Programm schließen, das ihn benutzt; dann die Bibliothek neu einlesen ({command}).</translation>
    </message>
    <message>
        <source>Nothing was opened yet</source>
        <translation>Noch nichts geöffnet</translation>
    </message>
    <message>
        <source>Forget These</source>
        <translation>Diese Liste leeren</translation>
    </message>
    <message numerus="yes">
        <source>Change a field in {number} patterns</source>
        <translation>
            <numerusform>Ein Feld in {number} Muster ändern</numerusform>
            <numerusform>Ein Feld in {number} Mustern ändern</numerusform>
        </translation>
    </message>
    <message>
        <source>Lead references to “{reference}” to “{name}”</source>
        <translation>Verweise auf „{reference}“ auf „{name}“ umleiten</translation>
    </message>
    <message>
        <source>Merge “{name}” into “{other}”</source>
        <translation>„{name}“ mit „{other}“ zusammenführen</translation>
    </message>
    <message numerus="yes">
        <source>{label}: {number} files changed. Undo takes it back.</source>
        <translation>
            <numerusform>{label}: {number} Datei geändert. „Rückgängig“ nimmt es zurück.</numerusform>
            <numerusform>{label}: {number} Dateien geändert. „Rückgängig“ nimmt es zurück.</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken back: {label}.</source>
        <translation>Zurückgenommen: {label}.</translation>
    </message>
    <message>
        <source>Made again: {label}.</source>
        <translation>Wiederholt: {label}.</translation>
    </message>
    <message>
        <source>Open a library first: other patterns may link to this one.</source>
        <translation>Bitte zuerst eine Bibliothek öffnen: Andere Muster verweisen womöglich auf dieses.</translation>
    </message>
    <message>
        <source>Give “{name}” another slug</source>
        <translation>„{name}“ einen anderen Slug geben</translation>
    </message>
    <message>
        <source>Merge “{name}” into another pattern</source>
        <translation>„{name}“ mit einem anderen Muster zusammenführen</translation>
    </message>
    <message>
        <source>Deprecate “{name}”</source>
        <translation>„{name}“ als veraltet kennzeichnen</translation>
    </message>
    <message>
        <source>Delete “{name}”</source>
        <translation>„{name}“ löschen</translation>
    </message>
    <message>
        <source>Replace in the library</source>
        <translation>In der Bibliothek ersetzen</translation>
    </message>
    <message>
        <source>The pattern must be saved in the library that is open first.</source>
        <translation>Das Muster muss zuerst in der geöffneten Bibliothek gespeichert werden.</translation>
    </message>
    <message>
        <source>Writing: {done} of {total}</source>
        <translation>Wird geschrieben: {done} von {total}</translation>
    </message>
    <message>
        <source>“{label}” is too long ago to be taken back in all its files.</source>
        <translation>„{label}“ liegt zu lange zurück, um in allen Dateien zurückgenommen zu werden.</translation>
    </message>
    <message>
        <source>“{label}” is too long ago to be made again in all its files.</source>
        <translation>„{label}“ liegt zu lange zurück, um in allen Dateien wiederholt zu werden.</translation>
    </message>
    <message>
        <source>No change of many files can be taken back.</source>
        <translation>Es gibt keine Änderung vieler Dateien, die sich zurücknehmen ließe.</translation>
    </message>
    <message numerus="yes">
        <source>Change {number} Files</source>
        <translation>
            <numerusform>{number} Datei ändern</numerusform>
            <numerusform>{number} Dateien ändern</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to Change</source>
        <translation>Nichts zu ändern</translation>
    </message>
    <message>
        <source>Looking for all that would change…</source>
        <translation>Es wird gesucht, was sich ändern würde …</translation>
    </message>
    <message>
        <source>Looking for all that would change: {done} of {total} files…</source>
        <translation>Es wird gesucht, was sich ändern würde: {done} von {total} Dateien …</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Wird geschrieben …</translation>
    </message>
    <message numerus="yes">
        <source>{count} files are not opened again: not there any more since the program was closed.</source>
        <translation>
            <numerusform>Eine Datei wird nicht wieder geöffnet: Sie ist nicht mehr da, seit das Programm geschlossen wurde.</numerusform>
            <numerusform>{count} Dateien werden nicht wieder geöffnet: Sie sind nicht mehr da, seit das Programm geschlossen wurde.</numerusform>
        </translation>
    </message>
    <message>
        <source>No closed pattern is there to be opened again.</source>
        <translation>Es gibt kein geschlossenes Muster, das wieder geöffnet werden könnte.</translation>
    </message>
    <message>
        <source>“{name}” is not opened again: its file is not there any more.</source>
        <translation>„{name}“ wird nicht wieder geöffnet: Die Datei ist nicht mehr da.</translation>
    </message>
    <message>
        <source>{keys} alone is needed for writing. Hold Ctrl or Alt with it, or take a function key.</source>
        <translation>{keys} allein wird zum Schreiben gebraucht. Dazu Strg oder Alt halten oder eine Funktionstaste nehmen.</translation>
    </message>
    <message>
        <source>{keys} is the shortcut of “{command}” already.</source>
        <translation>{keys} ist schon das Tastenkürzel von „{command}“.</translation>
    </message>
    <message>
        <source>Commands and their shortcuts</source>
        <translation>Befehle und ihre Tastenkürzel</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Search commands and menus</source>
        <translation>Befehle und Menüs durchsuchen</translation>
    </message>
    <message>
        <source>New shortcut</source>
        <translation>Neues Tastenkürzel</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Festlegen</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>All Defaults</source>
        <translation>Alle Vorgaben</translation>
    </message>
    <message>
        <source>Have this shortcut and no other; without one, none</source>
        <translation>Nur dieses Tastenkürzel und kein anderes; bleibt das Feld leer, gar keines</translation>
    </message>
    <message>
        <source>Have this shortcut beside the others</source>
        <translation>Dieses Tastenkürzel zusätzlich zu den anderen</translation>
    </message>
    <message>
        <source>Have the shortcuts that the program came with</source>
        <translation>Die Tastenkürzel, mit denen das Programm geliefert wurde</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>New shortcut for “{command}”:</source>
        <translation>Neues Tastenkürzel für „{command}“:</translation>
    </message>
    <message>
        <source>Choose a command to change its shortcut.</source>
        <translation>Einen Befehl wählen, um sein Tastenkürzel zu ändern.</translation>
    </message>
    <message>
        <source>Take It from “{command}”</source>
        <translation>Von „{command}“ übernehmen</translation>
    </message>
    <message>
        <source>One of these shortcuts was taken from {commands}.</source>
        <translation>Eines dieser Tastenkürzel gehörte bisher zu {commands}.</translation>
    </message>
    <message>
        <source>A shortcut went back to {commands}.</source>
        <translation>Ein Tastenkürzel gehört wieder zu {commands}.</translation>
    </message>
    <message>
        <source>All commands have the shortcuts that the program came with.</source>
        <translation>Alle Befehle haben die Tastenkürzel, mit denen das Programm geliefert wurde.</translation>
    </message>
    <message>
        <source>No Shortcut</source>
        <translation>Kein Kürzel</translation>
    </message>
    <message>
        <source>“{command}”</source>
        <translation>„{command}“</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Nicht geprüft</translation>
    </message>
    <message>
        <source>None for what is in view</source>
        <translation>Keine für das, was zu sehen ist</translation>
    </message>
    <message>
        <source>Front matter can&apos;t be read</source>
        <translation>Kopfdaten nicht lesbar</translation>
    </message>
    <message numerus="yes">
        <source>▲ {count} fields missing or out of range</source>
        <translation>
            <numerusform>▲ 1 Feld fehlt oder ist außerhalb der Skala</numerusform>
            <numerusform>▲ {count} Felder fehlen oder sind außerhalb der Skala</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading the library: {done} of {total}</source>
        <translation>Eingelesen: {done} von {total}</translation>
    </message>
    <message>
        <source>Go to the first of them</source>
        <translation>Zum ersten davon gehen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop reading the library</source>
        <translation>Das Einlesen der Bibliothek anhalten</translation>
    </message>
    <message numerus="yes">
        <source>{number} words</source>
        <translation>
            <numerusform>{number} Wort</numerusform>
            <numerusform>{number} Wörter</numerusform>
        </translation>
    </message>
    <message>
        <source>Library up to date</source>
        <translation>Bibliothek ist aktuell</translation>
    </message>
    <message>
        <source>Leave the rest of the library unread; {command} goes on.</source>
        <translation>Den Rest der Bibliothek ungelesen lassen; weiter geht es mit {command}.</translation>
    </message>
    <message>
        <source>Some text is not in the file yet</source>
        <translation>Ein Text ist noch nicht in der Datei</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Noch nicht gespeichert</translation>
    </message>
    <message numerus="yes">
        <source>Not saved: {count} lines will change</source>
        <translation>
            <numerusform>Nicht gespeichert: {count} Zeile ändert sich</numerusform>
            <numerusform>Nicht gespeichert: {count} Zeilen ändern sich</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>Gespeichert um {time}</translation>
    </message>
    <message>
        <source>As on disk</source>
        <translation>Wie gespeichert</translation>
    </message>
    <message>
        <source>Reading the library…</source>
        <translation>Bibliothek wird eingelesen …</translation>
    </message>
    <message>
        <source>Library read in part; {command} reads on</source>
        <translation>Bibliothek teilweise eingelesen; weiter mit {command}</translation>
    </message>
    <message>
        <source>Pictures that can be scaled</source>
        <translation>Skalierbare Bilder</translation>
    </message>
    <message>
        <source>Pictures of pixels</source>
        <translation>Pixelbilder</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>Bild speichern</translation>
    </message>
    <message>
        <source>The picture is saved as “{name}”.</source>
        <translation>Das Bild ist als „{name}“ gespeichert.</translation>
    </message>
    <message>
        <source>Open patterns</source>
        <translation>Geöffnete Muster</translation>
    </message>
    <message>
        <source>Close {name}</source>
        <translation>{name} schließen</translation>
    </message>
    <message>
        <source>No pattern is open</source>
        <translation>Kein Muster ist geöffnet</translation>
    </message>
    <message>
        <source>Choose one from the library on the left, go to one by name with {go},
or begin a new one with {new}.</source>
        <translation>Links eines aus der Bibliothek wählen, mit {go} eines suchen
oder mit {new} ein neues beginnen.</translation>
    </message>
    <message>
        <source>{path} (changed)</source>
        <translation>{path} (geändert)</translation>
    </message>
    <message>
        <source>There is no pattern “{name}” in this library.</source>
        <translation>In dieser Bibliothek gibt es kein Muster „{name}“.</translation>
    </message>
    <message>
        <source>The link is not there any more; the library has not heard of it yet.</source>
        <translation>Der Verweis ist nicht mehr da; die Bibliothek weiß es nur noch nicht.</translation>
    </message>
    <message>
        <source>“{name}” is as on disk. Undo brings your changes back.</source>
        <translation>„{name}“ ist wieder wie gespeichert. „Rückgängig“ holt die Änderungen zurück.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Es gibt nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>Es gibt nichts zu wiederholen.</translation>
    </message>
    <message>
        <source>Trellis {version}

An editor for pattern libraries whose save is exactly the edit.
Apache License 2.0. Qt is used under the LGPL 3.</source>
        <translation>Trellis {version}

Ein Editor für Musterbibliotheken, der beim Speichern genau das schreibt, was Sie geändert haben.
Apache-Lizenz 2.0. Qt wird unter der LGPL 3 verwendet.</translation>
    </message>
    <message>
        <source>Redo: {what}</source>
        <translation>Wiederholen: {what}</translation>
    </message>
    <message>
        <source>Open a pattern first. {command} looks through the whole library.</source>
        <translation>Zuerst ein Muster öffnen. Die ganze Bibliothek durchsucht {command}.</translation>
    </message>
    <message>
        <source>Put the cursor into a link first, to a pattern or to a page of the web.</source>
        <translation>Zuerst den Cursor in einen Verweis setzen, zu einem Muster oder einer Seite im Internet.</translation>
    </message>
    <message>
        <source>Choose the lead or a section in the outline first: this is for their text.</source>
        <translation>Zuerst in der Gliederung den Vorspann oder einen Abschnitt wählen: Der Befehl gilt deren Text.</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>Was sich ändern würde</translation>
    </message>
    <message>
        <source>Whole pattern</source>
        <translation>Ganzes Muster</translation>
    </message>
    <message>
        <source>Find in all pages of the pattern</source>
        <translation>Auf allen Seiten des Musters suchen</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>Vorherige Stelle</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Nächste Stelle</translation>
    </message>
    <message>
        <source>Close the bar (Escape)</source>
        <translation>Leiste schließen (Esc)</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Replace All</source>
        <translation>Alle ersetzen</translation>
    </message>
    <message>
        <source>Replace all places that were found</source>
        <translation>Alle gefundenen Stellen ersetzen</translation>
    </message>
    <message>
        <source>In Library…</source>
        <translation>In der Bibliothek …</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>{place} of {total}</source>
        <translation>{place} von {total}</translation>
    </message>
    <message numerus="yes">
        <source>{number} found</source>
        <translation>
            <numerusform>{number} gefunden</numerusform>
            <numerusform>{number} gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear the field</source>
        <translation>Feld leeren</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>Fett</translation>
    </message>
    <message>
        <source>Italic</source>
        <translation>Kursiv</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Verweis</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Zitat</translation>
    </message>
    <message>
        <source>Bulleted List</source>
        <translation>Aufzählung</translation>
    </message>
    <message>
        <source>Numbered List</source>
        <translation>Nummerierte Liste</translation>
    </message>
    <message>
        <source>Move Item In</source>
        <translation>Eintrag einrücken</translation>
    </message>
    <message>
        <source>Move Item Out</source>
        <translation>Eintrag ausrücken</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Überschrift</translation>
    </message>
    <message>
        <source>Smaller Heading</source>
        <translation>Kleinere Überschrift</translation>
    </message>
    <message>
        <source>Smallest Heading</source>
        <translation>Kleinste Überschrift</translation>
    </message>
    <message>
        <source>“{word}” is now in the words of this library, {file}.</source>
        <translation>„{word}“ gehört jetzt zu den Wörtern dieser Bibliothek, {file}.</translation>
    </message>
    <message>
        <source>“{word}” is now among your own words, in {file}.</source>
        <translation>„{word}“ gehört jetzt zu Ihren eigenen Wörtern, {file}.</translation>
    </message>
    <message>
        <source>Add “{word}” to My Own Words</source>
        <translation>„{word}“ zu meinen eigenen Wörtern hinzufügen</translation>
    </message>
    <message>
        <source>No suggestions</source>
        <translation>Keine Vorschläge</translation>
    </message>
    <message>
        <source>Add “{word}” to the Words of This Library</source>
        <translation>„{word}“ zu den Wörtern dieser Bibliothek hinzufügen</translation>
    </message>
    <message>
        <source>Marks for the text</source>
        <translation>Auszeichnungen für den Text</translation>
    </message>
</context>
</TS>
