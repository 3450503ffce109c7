/// Made by `Tests/Oracle/captures.py` with Python's `re`: a pattern, a text, and where the groups lie.
enum PythonCaptures {
    /// Pattern, text and places, with a tab between; the places are `none` where nothing matches.
    static let cases = #"""
        (?P<g0>.a^)?[^a]{2,}|c{0,2}?\s{0,2}?	cabcaéc1bb1	-
        (?P<g0>.a^)?[^a]{2,}|c{0,2}?\s{0,2}?	baa 11bb b	-
        (?P<g0>.a^)?[^a]{2,}|c{0,2}?\s{0,2}?	a 1 cabbba	-
        (?P<g0>.a^)?[^a]{2,}|c{0,2}?\s{0,2}?	b	-
        (?P<g0>.a^)?[^a]{2,}|c{0,2}?\s{0,2}?	a1 baé1	-
        (?P<g0>.a^)?[^a]{2,}|c{0,2}?\s{0,2}?	cb é bbb	-
        é|ac+?(?P<g0>ba{1,2}(?P<g1>$)){2,}\s|c	1a a1a b	none
        é|ac+?(?P<g0>ba{1,2}(?P<g1>$)){2,}\s|c	bbaéba1a	- -
        é|ac+?(?P<g0>ba{1,2}(?P<g1>$)){2,}\s|c	é 	- -
        é|ac+?(?P<g0>ba{1,2}(?P<g1>$)){2,}\s|c	é	- -
        é|ac+?(?P<g0>ba{1,2}(?P<g1>$)){2,}\s|c	 éac  a	- -
        é|ac+?(?P<g0>ba{1,2}(?P<g1>$)){2,}\s|c	bé1aa	- -
        (?<g0>[^a]{2,}.)[^a]{2}	 aéaabé1	none
        (?<g0>[^a]{2,}.)[^a]{2}	ba1c11 ba é	2:9
        (?<g0>[^a]{2,}.)[^a]{2}	baba éab1	4:8
        (?:(?<g0>\d?[^a]*?é\d))	a	none
        (?:(?<g0>\d?[^a]*?é\d))	é1 b	0:3
        (?<g0>\S$cé)+	ba	none
        (?<g0>[^a](?<g1>([^a])|\da(?P<g2>[ab])+))\s?\S.*	aééé a	1:5 3:5 -
        (?<g0>[^a](?<g1>([^a])|\da(?P<g2>[ab])+))\s?\S.*	aa11acb	2:4 3:4 -
        (?<g0>[^a](?<g1>([^a])|\da(?P<g2>[ab])+))\s?\S.*	bcécaa	0:2 1:2 -
        (?<g0>[^a](?<g1>([^a])|\da(?P<g2>[ab])+))\s?\S.*	baabbaacb 	3:5 4:5 -
        (?<g0>[^a](?<g1>([^a])|\da(?P<g2>[ab])+))\s?\S.*	a é b 	1:4 2:4 -
        (?<g0>[^a](?<g1>([^a])|\da(?P<g2>[ab])+))\s?\S.*		none
        (?P<g0>(?P<g1>a[^a])?a(?<g2>(?:[ab]{2,}\sb)*?))	bbébcbc	none
        (?P<g0>(?P<g1>a[^a])?a(?<g2>(?:[ab]{2,}\sb)*?))	aa1b 	0:1 - 1:1
        (?P<g0>(?P<g1>a[^a])?a(?<g2>(?:[ab]{2,}\sb)*?))	bacaca	1:4 1:3 4:4
        (?P<g0>(?P<g1>a[^a])?a(?<g2>(?:[ab]{2,}\sb)*?))	a	0:1 - 1:1
        c(?P<g0>.?\s.c??)	ab 	none
        [^a]?(?<g0>(?<g1>a{1,2}(?<g2>\d+?|[^a][ab])(a{2}\S+[^a])))	béaabaac1	none
        [^a]?(?<g0>(?<g1>a{1,2}(?<g2>\d+?|[^a][ab])(a{2}\S+[^a])))	aaa1aaaaéa	1:10 1:10 3:4
        (?:(?<g0>\ba)[^a]+\S)^[ab]$	cabb	none
        ^(?<g0>\d+){2}|[^a]\d??|\S^	ébbé c1béb	-
        ^(?<g0>\d+){2}|[^a]\d??|\S^	1aébaaaa ab	-
        ^(?<g0>\d+){2}|[^a]\d??|\S^	cbbaa ca	-
        ^(?<g0>\d+){2}|[^a]\d??|\S^	 caccbbéé	-
        ^(?<g0>\d+){2}|[^a]\d??|\S^	ab	-
        ^(?<g0>\d+){2}|[^a]\d??|\S^	 baab1bb  a	-
        \d*|\s\B(?P<g0>\s(?P<g1>c)\S+)	baaa	- -
        \d*|\s\B(?P<g0>\s(?P<g1>c)\S+)	aa1acbbb	- -
        \d*|\s\B(?P<g0>\s(?P<g1>c)\S+)	béa	- -
        \d*|\s\B(?P<g0>\s(?P<g1>c)\S+)	a baéa	- -
        \d*|\s\B(?P<g0>\s(?P<g1>c)\S+)	cab	- -
        b(?P<g0>b)	aébaébcbcaa	none
        b*(?<g0>(?P<g1>(?<g2>\s{2})c??)){1,2}(\d|\s)?	babaacéaa 	none
        [^a]??(?P<g0>\sé(\d\s))	ac	none
        ((?<g0>\S)b(?P<g1>[^a]\b\d|é+?\B)b)*?.??é.	ba	none
        ((?<g0>\S)b(?P<g1>[^a]\b\d|é+?\B)b)*?.??é.	aécaa éabé	- -
        (?P<g0>(a(?:.|.*\s[ab]*.?)?é{1,2}(é))?c+)\S\S	abb1ab	none
        (?P<g0>(a(?:.|.*\s[ab]*.?)?é{1,2}(é))?c+)\S\S	abcaéa	2:3
        (?P<g0>(a(?:.|.*\s[ab]*.?)?é{1,2}(é))?c+)\S\S	b 1cécéba1	3:4
        (?P<g0>(a(?:.|.*\s[ab]*.?)?é{1,2}(é))?c+)\S\S	écc1	2:3
        [^a](?<g0>[ab]+?(?P<g1>a??(?P<g2>b?ba){2}\d))*?\d		none
        [^a](?<g0>[ab]+?(?P<g1>a??(?P<g2>b?ba){2}\d))*?\d	ca1abé1	- - -
        [^a](?<g0>[ab]+?(?P<g1>a??(?P<g2>b?ba){2}\d))*?\d	a11aba	- - -
        .{2,}(?P<g0>c{2,}b)?	é	none
        .{2,}(?P<g0>c{2,}b)?	acb	-
        .{2,}(?P<g0>c{2,}b)?	 a 	-
        .{2,}(?P<g0>c{2,}b)?	c a	-
        .{2,}(?P<g0>c{2,}b)?	aa	-
        bc{2}(c(?P<g0>.b\S(?:b)*)c?)		none
        \S?[ab](?P<g0>[^a]?)	ac1a ba1b	1:2
        \S?[ab](?P<g0>[^a]?)	abéb a1aa a	2:4
        \S?[ab](?P<g0>[^a]?)	 bééaaba 	2:4
        \S?[ab](?P<g0>[^a]?)		none
        \S?[ab](?P<g0>[^a]?)	céa a	4:5
        \S?[ab](?P<g0>[^a]?)	bbéb	2:4
        (?<g0>a$(?<g1>\S{0,2}?|(?:\d??.??.{2}b*)c)\S)	bbaaéab	none
        .(?<g0>.*?)	éé	2:2
        .(?<g0>.*?)	éa	2:2
        .(?<g0>.*?)	bbb1	1:1
        .(?<g0>.*?)	b1ééaaab	1:1
        .(?<g0>.*?)	écba	2:2
        .(?<g0>.*?)	a c	1:1
        (?<g0>\Bé\S{1,2}\d)+	b	none
        (?:c(?P<g0>(.)??é){2,}\sa{0,2}?).(?P<g1>(?P<g2>.)a\S)	11a1aabab	none
        (?:é[ab](?<g0>é??(?<g1>[^a]+[^a]\d+?.?){2,}é+\d))+?	é 1a aaaab	none
        (?<g0>[ab]|\B\s*?.)	aaccaca	0:1
        (?<g0>[ab]|\B\s*?.)	1bécb1ca1	1:2
        (?<g0>[ab]|\B\s*?.)	cab	1:2
        (?<g0>[ab]|\B\s*?.)	b baa bbéc	0:1
        (?<g0>[ab]|\B\s*?.)	acaaa	0:1
        (?<g0>[ab]|\B\s*?.)	1cba	1:2
        \d(?<g0>.(?P<g1>\b)(?P<g2>b[ab][ab]+?)){2,}\S	bb1aaébéaaa	none
        (?P<g0>bc*?)	1ab bab	2:3
        (?P<g0>bc*?)	éa1aa	none
        (?P<g0>bc*?)	b 	0:1
        (?P<g0>bc*?)	a a éabaa	7:8
        (?<g0>[ab]+?)	éc acbaaa1é	4:5
        (?<g0>[ab]+?)	a1 b1bb	0:1
        (?<g0>[ab]+?)	aacca1a	0:1
        (?<g0>[ab]+?)	éaa	2:3
        (?<g0>[ab]+?)	aaa é	0:1
        (?<g0>[ab]+?)	a	0:1
        (?P<g0>\S)??c+		none
        (?P<g0>\S)??c+	abaaéc	4:6
        (?P<g0>\S)??c+	 baabc	4:5
        [ab]|(?:é(?P<g0>[^a]{2}^(?P<g1>a\d??\S)??)$)	é	none
        [ab]|(?:é(?P<g0>[^a]{2}^(?P<g1>a\d??\S)??)$)	bbéaac ébb	- -
        [ab]|(?:é(?P<g0>[^a]{2}^(?P<g1>a\d??\S)??)$)	abaé1b	- -
        [ab]|(?:é(?P<g0>[^a]{2}^(?P<g1>a\d??\S)??)$)	 ébaéa	- -
        (?<g0>b??)[ab]+(?:\d){1,2}	aaaacbcbbbb	none
        ((?P<g0>.[ab]|[^a]é+?\B[^a]))	ab	0:2
        ((?P<g0>.[ab]|[^a]é+?\B[^a]))	a acé1acba	1:3
        ((?P<g0>.[ab]|[^a]é+?\B[^a]))	a b 1a 1	1:3
        \B(?<g0>\b(?P<g1>\B)\s??)\dé	b a	none
        \da(?<g0>(?:\S)+?)	1aabbc	2:3
        \da(?<g0>(?:\S)+?)	aa 	none
        (?<g0>[ab]b)??[^a](?P<g1>\S{1,2})	1	none
        (?<g0>[ab]b)??[^a](?P<g1>\S{1,2})	   b	- 3:4
        (?<g0>[ab]b)??[^a](?P<g1>\S{1,2})	cb1b1aééa1b	- 1:3
        (?<g0>[ab]b)??[^a](?P<g1>\S{1,2})	1bbébbaba1c	- 1:3
        (?<g0>[ab]b)??[^a](?P<g1>\S{1,2})	1céca1cc	- 1:4
        (?<g0>a|\d\b^c){0,2}?[ab]*	a baaé1a aé	-
        (?<g0>a|\d\b^c){0,2}?[ab]*	bcébac	-
        (?<g0>a|\d\b^c){0,2}?[ab]*	aa c 1	-
        (?<g0>a|\d\b^c){0,2}?[ab]*	a	-
        (?<g0>a|\d\b^c){0,2}?[ab]*	aéa bbacbb	-
        (?<g0>a|\d\b^c){0,2}?[ab]*	acaaaé a	-
        (?<g0>\s\s*?){0,2}?	b aaabécaa	-
        (?<g0>\s\s*?){0,2}?	 	-
        (?<g0>\s\s*?){0,2}?	  11é	-
        (?<g0>\s\s*?){0,2}?		-
        (?<g0>\s\s*?){0,2}?	  bé ac1a	-
        (?<g0>\s\s*?){0,2}?	a1	-
        b|[ab](?P<g0>\s(?P<g1>\Bb))*\S(?<g2>[ab]{1,2})?	éé	none
        b|[ab](?P<g0>\s(?P<g1>\Bb))*\S(?<g2>[ab]{1,2})?	aéb1ébabc	- - 3:4
        b|[ab](?P<g0>\s(?P<g1>\Bb))*\S(?<g2>[ab]{1,2})?	c1aaba	- - 4:6
        b|[ab](?P<g0>\s(?P<g1>\Bb))*\S(?<g2>[ab]{1,2})?	aba ac	- - 2:3
        b|[ab](?P<g0>\s(?P<g1>\Bb))*\S(?<g2>[ab]{1,2})?	cb1aéaaa ab	- - -
        \s|^(?P<g0>(?<g1>c){1,2}(?:(?<g2>\d{1,2})+){2})	aébbac1	none
        \s|^(?P<g0>(?<g1>c){1,2}(?:(?<g2>\d{1,2})+){2})	a ababa	- - -
        \s|^(?P<g0>(?<g1>c){1,2}(?:(?<g2>\d{1,2})+){2})	b aac	- - -
        \s|^(?P<g0>(?<g1>c){1,2}(?:(?<g2>\d{1,2})+){2})	 1baé 	- - -
        \s|^(?P<g0>(?<g1>c){1,2}(?:(?<g2>\d{1,2})+){2})	 b	- - -
        \s(?<g0>\b(?<g1>c(\d?[^a]*\s{1,2}|[ab])){2}é+\S{2}|b*c)	caaacacb	none
        \s(?<g0>\b(?<g1>c(\d?[^a]*\s{1,2}|[ab])){2}é+\S{2}|b*c)	bacéb bcba	7:9 -
        \S|(?<g0>é?(?<g1>(?P<g2>[^a]{1,2}))\s(?<g3>[ab]*?))	ac	- - - -
        \S|(?<g0>é?(?<g1>(?P<g2>[^a]{1,2}))\s(?<g3>[ab]*?))	aa	- - - -
        \S|(?<g0>é?(?<g1>(?P<g2>[^a]{1,2}))\s(?<g3>[ab]*?))	a1	- - - -
        \S|(?<g0>é?(?<g1>(?P<g2>[^a]{1,2}))\s(?<g3>[ab]*?))	c 1éaé  ab	- - - -
        \S|(?<g0>é?(?<g1>(?P<g2>[^a]{1,2}))\s(?<g3>[ab]*?))	bb	- - - -
        \S|(?<g0>é?(?<g1>(?P<g2>[^a]{1,2}))\s(?<g3>[ab]*?))	b 1éé c	- - - -
        (?<g0>\d)	éc 	none
        (?<g0>\d)	éécab1 a	7:8
        (?<g0>\d)	a b1aaé	3:4
        ^[^a](?<g0>é)?	éééaa caa	2:4
        ^[^a](?<g0>é)?	a1a	none
        ^[^a](?<g0>é)?	 aaabaaaé	-
        ^[^a](?<g0>é)?	1bb1a	-
        ^[^a](?<g0>é)?	ca	-
        ^[^a](?<g0>é)?	cbb	-
        (?<g0>\d)[^a]	aé 	none
        (?<g0>\d)[^a]	bbé1bc	4:5
        (?<g0>(?P<g1>(?<g2>b|\Sa+?c[^a]{0,2}?)\s(\S|\d)))\s\B	b	none
        (?P<g0>\d+?)	aabbcac	none
        (?P<g0>\d+?)	bb1é1ca	2:3
        (?P<g0>\d+?)	1ccb1caaé1	0:1
        \S{2}(?:(?<g0>(?P<g1>[^a]*?|[ab]\sc*)\B)|\s.)\d	é aca  éa	none
        \S{2}(?:(?<g0>(?P<g1>[^a]*?|[ab]\sc*)\B)|\s.)\d	cbaé1a	3:5 3:5
        ((c\s*?(?P<g0>é{2,}\d{1,2})))[^a]	1a a aa é	none
        b(?P<g0>[^a])\s{2,}	ac	none
        .é(?P<g0>bb)	b ébb 1	4:6
        .é(?P<g0>bb)	é	none
        (?P<g0>\d\d+?)+	 accaa	none
        (?P<g0>\S.é(é{2,})*)	 a1	none
        (?P<g0>$|a)	c aéaa	2:3
        (?P<g0>$|a)	ébé1cbé	10:10
        (?P<g0>$|a)	 b1é a	6:7
        (?P<g0>$|a)	 b écaa1a	6:7
        (?P<g0>$|a)	 éba1acé	4:5
        (?P<g0>$|a)	b1b1c	5:5
        ((?:(?P<g0>b?\d*)(?<g1>\s{2,}a{2,}){1,2}(?<g2>c)?))+	b1aaécaécbc	none
        (((?:[ab]|[ab]\S??|.{2,})(?P<g0>a*?[ab])[^a]??)??bc)*?	abbaé1cb	-
        (((?:[ab]|[ab]\S??|.{2,})(?P<g0>a*?[ab])[^a]??)??bc)*?	b ééaébbaa	-
        (((?:[ab]|[ab]\S??|.{2,})(?P<g0>a*?[ab])[^a]??)??bc)*?		-
        (((?:[ab]|[ab]\S??|.{2,})(?P<g0>a*?[ab])[^a]??)??bc)*?	a bbb aa éc	-
        (((?:[ab]|[ab]\S??|.{2,})(?P<g0>a*?[ab])[^a]??)??bc)*?	b1a éaaaba	-
        (((?:[ab]|[ab]\S??|.{2,})(?P<g0>a*?[ab])[^a]??)??bc)*?	bbb	-
        (?<g0>(?:(?P<g1>b[^a]{0,2}?b.){1,2})[ab]+){2,}	b cbaaa1b	none
        (?<g0>(?P<g1>.[^a])b|b+?a{0,2}?\d)	éb	none
        (?<g0>(?P<g1>.[^a])b|b+?a{0,2}?\d)	b1a aé1b1	0:2 -
        (?<g0>(?P<g1>.[^a])b|b+?a{0,2}?\d)	accc bb1 b	3:6 3:5
        (?<g0>(?P<g1>.[^a])b|b+?a{0,2}?\d)	aébb	0:4 0:3
        (?<g0>(?P<g1>\d?\b\d*.))\S	aaaa1cé1 	0:1 0:1
        (?<g0>(?P<g1>\d?\b\d*.))\S	aa1aéaé	0:1 0:1
        (?<g0>(?P<g1>\d?\b\d*.))\S	 1abéa	1:3 1:3
        (?<g0>(?P<g1>\d?\b\d*.))\S		none
        (?<g0>(?P<g1>\d?\b\d*.))\S	éaé 1aécééa	0:2 0:2
        \b|(.$)\B|\d+é{2}(?<g0>.^[ab]+(?<g1>(?P<g2>.*\db)[ab]))	a11béa	- - -
        \b|(.$)\B|\d+é{2}(?<g0>.^[ab]+(?<g1>(?P<g2>.*\db)[ab]))	b1aaaébaa	- - -
        \b|(.$)\B|\d+é{2}(?<g0>.^[ab]+(?<g1>(?P<g2>.*\db)[ab]))	é	- - -
        \b|(.$)\B|\d+é{2}(?<g0>.^[ab]+(?<g1>(?P<g2>.*\db)[ab]))	aaacac 	- - -
        \b|(.$)\B|\d+é{2}(?<g0>.^[ab]+(?<g1>(?P<g2>.*\db)[ab]))	1 ccaaacé	- - -
        (?P<g0>(?P<g1>^(?<g2>a+?b\S*[ab]){1,2}a)*[ab]+?)[^a]?\S	aabc	0:1 - -
        (?P<g0>(?P<g1>^(?<g2>a+?b\S*[ab]){1,2}a)*[ab]+?)[^a]?\S	c	none
        (?P<g0>(?P<g1>^(?<g2>a+?b\S*[ab]){1,2}a)*[ab]+?)[^a]?\S	acbbcc1	0:1 - -
        (?P<g0>(?P<g1>^(?<g2>a+?b\S*[ab]){1,2}a)*[ab]+?)[^a]?\S	aé béa 1b	0:1 - -
        (?P<g0>(?P<g1>^(?<g2>a+?b\S*[ab]){1,2}a)*[ab]+?)[^a]?\S	bbaaa	0:1 - -
        (?P<g0>(?P<g1>^(?<g2>a+?b\S*[ab]){1,2}a)*[ab]+?)[^a]?\S	aa1b	0:1 - -
        ^\S(?<g0>(?<g1>(?:.?[^a]c+?)){2}){0,2}?	ébc1	- -
        ^\S(?<g0>(?<g1>(?:.?[^a]c+?)){2}){0,2}?	bb1éa	- -
        ^\S(?<g0>(?<g1>(?:.?[^a]c+?)){2}){0,2}?	aécébc	- -
        ^\S(?<g0>(?<g1>(?:.?[^a]c+?)){2}){0,2}?	 aaéécc	none
        (?:\d*?)(?<g0>[^a]|ac[^a]|\S[ab]{0,2}?)?	a	0:1
        (?:\d*?)(?<g0>[^a]|ac[^a]|\S[ab]{0,2}?)?	abéa	0:1
        (?:\d*?)(?<g0>[^a]|ac[^a]|\S[ab]{0,2}?)?	b	0:1
        (?:\d*?)(?<g0>[^a]|ac[^a]|\S[ab]{0,2}?)?	abaaabb	0:1
        (?:\d*?)(?<g0>[^a]|ac[^a]|\S[ab]{0,2}?)?	ac cabc a	0:3
        (?:\d*?)(?<g0>[^a]|ac[^a]|\S[ab]{0,2}?)?	acbéaé 1a	0:3
        cc??(?<g0>(?P<g1>é{2}é*?(c*\d??).)é+?)+	bé	none
        (?<g0>(?P<g1>c\s)\s(?:\S{1,2}(\S+c{1,2}[^a])?))\B[ab]	 bca 	none
        b[ab](é\d?)a{1,2}|$\S|(?P<g0>é$)c{1,2}bé	a1bbab11ca	none
        .é(?:(?:[ab]?\d(?<g0>[ab].)[^a])+?\d\d+?)		none
        (?P<g0>\d+?a{2,})([ab]b(?P<g1>\s)\b)*	céba	none
        (?P<g0>$)|\Ba{0,2}?	 1abaaaaba	-
        (?P<g0>$)|\Ba{0,2}?	bcababaébb	-
        (?P<g0>$)|\Ba{0,2}?	ébbécé	-
        (?P<g0>$)|\Ba{0,2}?	 b	-
        (?P<g0>$)|\Ba{0,2}?	ébéb1baacb	-
        \b.+[ab](?P<g0>.[ab]){2}	 céac1	none
        \b.+[ab](?P<g0>.[ab]){2}	abéa aé 	5:7
        é+(?<g0>(?P<g1>b(é[ab]+?|[^a]*?b+\s|\Sé)??^))[ab]	a 1bba	none
        [ab]é.(?<g0>(?:(?<g1>.|ba|\sa.[ab]{1,2})))*?	b1ééééé	none
        [ab]é.(?<g0>(?:(?<g1>.|ba|\sa.[ab]{1,2})))*?	cbéaca	- -
        [ab]é.(?<g0>(?:(?<g1>.|ba|\sa.[ab]{1,2})))*?	 béc	- -
        .\s(?<g0>(?<g1>.)*$(?:é\S*?\B)){2,}	b	none
        [ab]*?(?P<g0>ab\d)*?\S?	baébab	-
        [ab]*?(?P<g0>ab\d)*?\S?	  aaaaca	-
        [ab]*?(?P<g0>ab\d)*?\S?	a11ééca1	-
        [ab]*?(?P<g0>ab\d)*?\S?	c1a   	-
        [ab]*?(?P<g0>ab\d)*?\S?	a1bc	-
        [ab]*?(?P<g0>ab\d)*?\S?	a c	-
        (?<g0>(?P<g1>\S)b{2,}\d+?b{2})é{2}\s	ca  a	none
        [^a]*?|é+(?:(?:(?:a?)(?<g0>\d[^a].é|\dc)\s??))*?	éaéb	-
        [^a]*?|é+(?:(?:(?:a?)(?<g0>\d[^a].é|\dc)\s??))*?	aba	-
        [^a]*?|é+(?:(?:(?:a?)(?<g0>\d[^a].é|\dc)\s??))*?	aéaabéa1	-
        [^a]*?|é+(?:(?:(?:a?)(?<g0>\d[^a].é|\dc)\s??))*?	c b1abéaé1b	-
        [^a]*?|é+(?:(?:(?:a?)(?<g0>\d[^a].é|\dc)\s??))*?	1  aa	-
        [^a]*?|é+(?:(?:(?:a?)(?<g0>\d[^a].é|\dc)\s??))*?	abbb1ccb	-
        [ab]*é[ab](?P<g0>(?P<g1>(?<g2>é{2}[^a]\S\s).{0,2}?))+?	b baa	none
        (?:(?P<g0>b??(?<g1>.[ab]*\s)+?(?<g2>[^a]\s??a){0,2}?)??)	 acébé 	- - -
        (?:(?P<g0>b??(?<g1>.[ab]*\s)+?(?<g2>[^a]\s??a){0,2}?)??)	ba 	- - -
        (?:(?P<g0>b??(?<g1>.[ab]*\s)+?(?<g2>[^a]\s??a){0,2}?)??)		- - -
        (?:(?P<g0>b??(?<g1>.[ab]*\s)+?(?<g2>[^a]\s??a){0,2}?)??)	a  é 1	- - -
        (?:(?P<g0>b??(?<g1>.[ab]*\s)+?(?<g2>[^a]\s??a){0,2}?)??)		- - -
        (?:(?P<g0>b??(?<g1>.[ab]*\s)+?(?<g2>[^a]\s??a){0,2}?)??)	cc caab  a	- - -
        [^a](?<g0>[ab]{2}^|(?P<g1>\s(\S)){2,}[^a]|\s)\d[^a]+	 éab1	none
        .(?<g0>b.)	aaba11ba	2:4
        .(?<g0>b.)	aba 	1:3
        .(?<g0>b.)	a ca	none
        .(?<g0>b.)	a b1é1a1	2:4
        .(?<g0>b.)	ba1bb  aa	3:5
        (?<g0>c)é{2}	bba1a	none
        (?<g0>\b\B)\d	1aba 	none
        a(?<g0>^)	111bab	none
        (?<g0>(\S??)[^a]).(?P<g1>\s|\b^|\d{1,2})		none
        (?<g0>(\S??)[^a]).(?P<g1>\s|\b^|\d{1,2})	é  cab111	0:2 3:4
        (?<g0>(\S??)[^a]).(?P<g1>\s|\b^|\d{1,2})	éa1a ba	0:2 3:4
        (?<g0>(\S??)[^a]).(?P<g1>\s|\b^|\d{1,2})	cbc b1a é	0:2 3:4
        (?<g0>\sc)+.a*	aa b	none
        (?P<g0>.\S(?P<g1>b*(?P<g2>a\s*?\d{1,2})a\s)?(?<g3>$))\S??	c ab bb	5:7 - - 7:7
        (?P<g0>.\S(?P<g1>b*(?P<g2>a\s*?\d{1,2})a\s)?(?<g3>$))\S??	é1a	2:4 - - 4:4
        (?P<g0>.\S(?P<g1>b*(?P<g2>a\s*?\d{1,2})a\s)?(?<g3>$))\S??	1a1a	2:4 - - 4:4
        (?P<g0>.\S(?P<g1>b*(?P<g2>a\s*?\d{1,2})a\s)?(?<g3>$))\S??	 aéabaa	6:8 - - 8:8
        (?P<g0>.\S(?P<g1>b*(?P<g2>a\s*?\d{1,2})a\s)?(?<g3>$))\S??	éébbac	6:8 - - 8:8
        (?P<g0>.\S(?P<g1>b*(?P<g2>a\s*?\d{1,2})a\s)?(?<g3>$))\S??	 c éb	3:6 - - 6:6
        [^a]((?P<g0>(\d[ab].\s))??.{2,}(?P<g1>(?P<g2>[ab]*)))	aa éa11b a 	- 12:12 12:12
        [^a]((?P<g0>(\d[ab].\s))??.{2,}(?P<g1>(?P<g2>[ab]*)))	 aéa b1babé	- 13:13 13:13
        [^a]((?P<g0>(\d[ab].\s))??.{2,}(?P<g1>(?P<g2>[ab]*)))	aba1ébab	- 9:9 9:9
        [^a]((?P<g0>(\d[ab].\s))??.{2,}(?P<g1>(?P<g2>[ab]*)))	 aaa	- 4:4 4:4
        [^a]((?P<g0>(\d[ab].\s))??.{2,}(?P<g1>(?P<g2>[ab]*)))	 baabba	- 7:7 7:7
        [^a]((?P<g0>(\d[ab].\s))??.{2,}(?P<g1>(?P<g2>[ab]*)))	acaba1a	- 7:7 7:7
        [ab]\s|$[^a](?<g0>\b[^a].)	ba1baaaéaa	none
        [ab]\s|$[^a](?<g0>\b[^a].)	b aa	-
        (?:c)c{0,2}?(?<g0>b\S*|c+\d+)*a{0,2}?	a b	none
        (?:c)c{0,2}?(?<g0>b\S*|c+\d+)*a{0,2}?	cbaba	1:5
        ((?:(?P<g0>a{2}\sé+?))+?)	b1	none
        ((?:(?P<g0>a{2}\sé+?))+?)	bcabaa éb1	4:9
        \b(?P<g0>\S??)	bbéa	0:0
        \b(?P<g0>\S??)	a	0:0
        \b(?P<g0>\S??)	cb bbaa 	0:0
        \b(?P<g0>\S??)	1ac	0:0
        \b(?P<g0>\S??)	bba bbaab	0:0
        \b(?P<g0>\S??)	ab	0:0
        é^(?P<g0>.+)*?	aaacé	none
        b*?\d(?P<g0>c([ab]^(?P<g1>c))*?é){0,2}?b?	 é1 abca 	- -
        b*?\d(?P<g0>c([ab]^(?P<g1>c))*?é){0,2}?b?	aaabbé 	none
        b*?\d(?P<g0>c([ab]^(?P<g1>c))*?é){0,2}?b?	aa1bc	- -
        b*?\d(?P<g0>c([ab]^(?P<g1>c))*?é){0,2}?b?	baacc1c1a	- -
        b*?\d(?P<g0>c([ab]^(?P<g1>c))*?é){0,2}?b?	 11 1b ab	- -
        (?P<g0>(?<g1>\s(?P<g2>\s\S{2}[ab]??))(\b^))[^a]	1bcéé a	none
        (?:(?<g0>a|(?P<g1>é+.)b[^a]|b+?)){2}	baé11é	1:2 -
        (?:(?<g0>a|(?P<g1>é+.)b[^a]|b+?)){2}	ba	1:2 -
        (?:(?<g0>a|(?P<g1>é+.)b[^a]|b+?)){2}	c 1	none
        (?:(?<g0>a|(?P<g1>é+.)b[^a]|b+?)){2}	abaaaaé	1:2 -
        (?:(?<g0>a|(?P<g1>é+.)b[^a]|b+?)){2}	bcéaa  1éc	5:6 -
        (?<g0>\B((a\s*.)\B[^a])[ab]{0,2}?)	a	none
        (?<g0>\B((a\s*.)\B[^a])[ab]{0,2}?)	béaabé 	3:6
        \d{0,2}?[^a]+|(?P<g0>.{0,2}?[^a]*?)|c{1,2}é*?c{0,2}?a	é 	-
        \d{0,2}?[^a]+|(?P<g0>.{0,2}?[^a]*?)|c{1,2}é*?c{0,2}?a	aéa	0:0
        \d{0,2}?[^a]+|(?P<g0>.{0,2}?[^a]*?)|c{1,2}é*?c{0,2}?a	acaaa	0:0
        \d{0,2}?[^a]+|(?P<g0>.{0,2}?[^a]*?)|c{1,2}é*?c{0,2}?a	1b céac	-
        \d{0,2}?[^a]+|(?P<g0>.{0,2}?[^a]*?)|c{1,2}é*?c{0,2}?a	b	-
        \d{0,2}?[^a]+|(?P<g0>.{0,2}?[^a]*?)|c{1,2}é*?c{0,2}?a	éa11b	-
        (?<g0>.){2,}	 aéébbéb	10:11
        (?<g0>.){2,}	c1aé éb1éc 	13:14
        (?<g0>.){2,}	aé	1:3
        (?<g0>.){2,}	1 cabbaé	7:9
        (?<g0>.){2,}	ébccéécac	11:12
        (?<g0>.){2,}	 	none
        (?:\S\s)c{0,2}?(b(?P<g0>.{0,2}?\d{2,}(?P<g1>éé)+?))*	b11c1cbba	none
        (?:\S\s)c{0,2}?(b(?P<g0>.{0,2}?\d{2,}(?P<g1>éé)+?))*	caccb aac	- -
        b(?P<g0>.\s.*?)$\S	aab c1	none
        \S\S??(?:(?<g0>.{2}(?P<g1>b?[^a]\S)))(?:^\S+)	baabé	none
        (?P<g0>bé{1,2}.?b)\s*?	1béaéabcééb	none
        (?<g0>a*?)		0:0
        (?<g0>a*?)		0:0
        (?<g0>a*?)	aaaaaacb	0:0
        (?<g0>a*?)	c1c aabc	0:0
        (?<g0>a*?)	aa	0:0
        (?<g0>a*?)	 ééba cabé	0:0
        [ab][ab](?:(?<g0>([ab]+[ab]?[^a])b*){2})	1 éc1b	none
        [ab][ab](?:(?<g0>([ab]+[ab]?[^a])b*){2})	bcabaaaca1	8:10
        (?P<g0>\B[^a](?<g1>^(cc)*?))	bbaa1éé 1ab	none
        .*?$(?P<g0>\d?(?:(a[^a])(?P<g1>c|[^a]b)){1,2}b+?)?	cb1éa1	- -
        .*?$(?P<g0>\d?(?:(a[^a])(?P<g1>c|[^a]b)){1,2}b+?)?	éb11	- -
        .*?$(?P<g0>\d?(?:(a[^a])(?P<g1>c|[^a]b)){1,2}b+?)?	a	- -
        .*?$(?P<g0>\d?(?:(a[^a])(?P<g1>c|[^a]b)){1,2}b+?)?		- -
        .*?$(?P<g0>\d?(?:(a[^a])(?P<g1>c|[^a]b)){1,2}b+?)?	abébbaaaa	- -
        .*?$(?P<g0>\d?(?:(a[^a])(?P<g1>c|[^a]b)){1,2}b+?)?	aaac1 	- -
        $b(?P<g0>$)$|é|c	bbéaaa	-
        $b(?P<g0>$)$|é|c	a bbb 1aaa1	none
        $b(?P<g0>$)$|é|c	cbac	-
        \b(?:é(?<g0>(?<g1>\d)?.(?P<g2>a|bé?c)+)?)^c{0,2}?	bbé1aébaa	none
        $(?<g0>a(?<g1>[ab]a))?\d	aba	none
        ((?<g0>$)(?<g1>(a??[ab]|[ab]\s\s\S)(?P<g2>..)a)c{0,2}?)	accbb	none
        \d+?(?<g0>é(?<g1>a\d(c[^a]?|b\S??))){2,}[^a]+	a ca1	none
        (?<g0>.(?<g1>\d))é	b a  abbécc	none
        c?(?P<g0>(?P<g1>\Sc{2}^)a??)(?<g2>c)[^a]	aab1a	none
        (?P<g0>(?<g1>\bé)+?(?P<g2>\s(?:é\s)+?)?$é){2,}.c+	aaa cbba	none
        \S(?<g0>.?(\b))	aaa	2:3
        \S(?<g0>.?(\b))	acb	2:3
        \S(?<g0>.?(\b))	aaab ca	3:4
        \S(?<g0>.?(\b))	aabééa	7:8
        \S(?<g0>.?(\b))	11aacbb	6:7
        \S(?<g0>.?(\b))	aba1 bc	3:4
        [^a]?b(?P<g0>\S\B$)	bca1c 	none
        (?<g0>[ab]b)??	ab1éé	-
        (?<g0>[ab]b)??	 a	-
        (?<g0>[ab]b)??	a	-
        (?<g0>[ab]b)??	aaa 1a	-
        (?<g0>[ab]b)??	éac1bbaaba 	-
        (?<g0>[ab]b)??	 bbb	-
        (?P<g0>\s*(\s(?:.[^a][ab]).(\d[ab]{1,2}\S?))){1,2}^	cb11abb ca	none
        (b([ab](?P<g0>\s[^a])??(?P<g1>\d+[^a])*\b)*?c)	aa1acaac1c	none
        (?P<g0>[ab]{1,2}^c)é.+?b		none
        (?<g0>b)	 ab 	2:3
        (?<g0>b)	c1a bécbaa1	4:5
        (?<g0>b)	11bbb 	2:3
        (?<g0>b)		none
        (?<g0>b)	ab1b1b	1:2
        ((?<g0>.{1,2})+?)*?^(c[^a]){1,2}	aéaaabéb	none
        ((?<g0>.{1,2})+?)*?^(c[^a]){1,2}	c1é1	-
        é(?<g0>c+?)*$	aé	-
        é(?<g0>c+?)*$	b11	none
        (?P<g0>(a??)|c.\b)\S*?	bcaéca 	0:0
        (?P<g0>(a??)|c.\b)\S*?	bccb	0:0
        (?P<g0>(a??)|c.\b)\S*?	ca  1	0:0
        (?P<g0>(a??)|c.\b)\S*?	baaab	0:0
        (?P<g0>(a??)|c.\b)\S*?	 1bb1	0:0
        (?P<g0>(a??)|c.\b)\S*?	1baacaba1aa	0:0
        $(\Bé(?<g0>\d*(?:\s[^a]?){1,2}))[ab]	bb	none
        \s(?P<g0>\s(?<g1>(?P<g2>\S.cb?|\d)a?){2,}c\S)?	a aa	- - -
        \s(?P<g0>\s(?<g1>(?P<g2>\S.cb?|\d)a?){2,}c\S)?	écaa bb 1cb	- - -
        \s(?P<g0>\s(?<g1>(?P<g2>\S.cb?|\d)a?){2,}c\S)?	c1bb	none
        \s(?P<g0>\s(?<g1>(?P<g2>\S.cb?|\d)a?){2,}c\S)?	c bcbé1aa 	- - -
        (?<g0>(\B))b	c 1	none
        (?:\sa{2}|[ab](?<g0>\B\Sc)){1,2}[^a]{0,2}?c	1ca babé	none
        [^a]|.+((?<g0>(?<g1>c+\s)a\B).)??	ébc	- -
        [^a]|.+((?<g0>(?<g1>c+\s)a\B).)??	a a	- -
        [^a]|.+((?<g0>(?<g1>c+\s)a\B).)??	cbéaab	- -
        [^a]|.+((?<g0>(?<g1>c+\s)a\B).)??	a 	- -
        [^a]|.+((?<g0>(?<g1>c+\s)a\B).)??	aaaaé1a1	- -
        [^a]|.+((?<g0>(?<g1>c+\s)a\B).)??	éaéc	- -
        b(?P<g0>[^a]{2}((?<g1>béé.?)\b[^a]|.+))é	céa	none
        a(?<g0>\d)+(?<g1>a{0,2}?)	a caa1	5:6 6:6
        a(?<g0>\d)+(?<g1>a{0,2}?)	 é  b	none
        a(?<g0>\d)+(?<g1>a{0,2}?)	b1a1 ab	3:4 4:4
        a(?<g0>\d)+(?<g1>a{0,2}?)	béacaa1	7:8 8:8
        (?<g0>\s|\b(?<g1>[ab]+\d))\dc{0,2}?	abb	none
        (?<g0>\s|\b(?<g1>[ab]+\d))\dc{0,2}?	éb 1 aaba	3:4 -
        é+?(?<g0>\S*?(\d{0,2}?))	abaac	none
        é+?(?<g0>\S*?(\d{0,2}?))	cabéaacab	5:5
        (?<g0>((?P<g1>\d|[ab]{2}b\s){2,}){0,2}?(?<g2>\d+?){2,}\S??)	bbaébbaa1b	none
        (?<g0>((?P<g1>\d|[ab]{2}b\s){2,}){0,2}?(?<g2>\d+?){2,}\S??)	11caé ba	0:2 - 1:2
        a{2}(?<g0>^é(([ab]\S+?|b*\s.*?c)(?<g1>céé){2}))	abc1 a	none
        (?P<g0>(?P<g1>(?P<g2>\s{0,2}?)(?<g3>\sé*?[^a]+)))*a*?	aaa1aca	- - - -
        (?P<g0>(?P<g1>(?P<g2>\s{0,2}?)(?<g3>\sé*?[^a]+)))*a*?	a1ab aabba	- - - -
        (?P<g0>(?P<g1>(?P<g2>\s{0,2}?)(?<g3>\sé*?[^a]+)))*a*?	bb a	- - - -
        (?P<g0>(?P<g1>(?P<g2>\s{0,2}?)(?<g3>\sé*?[^a]+)))*a*?	 bb	0:3 0:3 0:0 0:3
        (?P<g0>(?P<g1>(?P<g2>\s{0,2}?)(?<g3>\sé*?[^a]+)))*a*?	1a11caaac	- - - -
        (?P<g0>(?P<g1>(?P<g2>\s{0,2}?)(?<g3>\sé*?[^a]+)))*a*?	cbbc  aa	- - - -
        (?P<g0>[^a]{1,2})	éé1a	0:4
        (?P<g0>[^a]{1,2})	a 	1:2
        (?P<g0>[^a]{1,2})	bb	0:2
        (?P<g0>[^a]{1,2})	aacéa	2:5
        (?P<g0>[^a]{1,2})	111a	0:2
        (?P<g0>[^a]{1,2})	aé1aacba	1:4
        a\Sc(?P<g0>^(?<g1>(?<g2>b|a+?)(a)*?){0,2}?)	1	none
        (?P<g0>\d(?:.+?)é{2,}|(?:a)+?|[ab][ab][ab]b+?)??	aab éac 	-
        (?P<g0>\d(?:.+?)é{2,}|(?:a)+?|[ab][ab][ab]b+?)??	ba1cabaaaa	-
        (?P<g0>\d(?:.+?)é{2,}|(?:a)+?|[ab][ab][ab]b+?)??	1a1béa	-
        (?P<g0>\d(?:.+?)é{2,}|(?:a)+?|[ab][ab][ab]b+?)??	ababéba1acb	-
        (?P<g0>\d(?:.+?)é{2,}|(?:a)+?|[ab][ab][ab]b+?)??	ab	-
        (?P<g0>\d(?:.+?)é{2,}|(?:a)+?|[ab][ab][ab]b+?)??	b bé	-
        (?:((?P<g0>a\Sc+).[ab]$)*?\S{2}(?<g1>([^a]a){2}\S[ab].)+?)*	é éaé	- -
        (?:((?P<g0>a\Sc+).[ab]$)*?\S{2}(?<g1>([^a]a){2}\S[ab].)+?)*	b	- -
        (?:((?P<g0>a\Sc+).[ab]$)*?\S{2}(?<g1>([^a]a){2}\S[ab].)+?)*		- -
        (?:((?P<g0>a\Sc+).[ab]$)*?\S{2}(?<g1>([^a]a){2}\S[ab].)+?)*	éa	- -
        (?:((?P<g0>a\Sc+).[ab]$)*?\S{2}(?<g1>([^a]a){2}\S[ab].)+?)*	aaaaaaa	- -
        (?:((?P<g0>a\Sc+).[ab]$)*?\S{2}(?<g1>([^a]a){2}\S[ab].)+?)*	b	- -
        (?:(?<g0>c(?:éc{0,2}?)(?P<g1>\Sé*?|b[^a]?)\S)){0,2}?	a	- -
        (?:(?<g0>c(?:éc{0,2}?)(?P<g1>\Sé*?|b[^a]?)\S)){0,2}?	1béaééab	- -
        (?:(?<g0>c(?:éc{0,2}?)(?P<g1>\Sé*?|b[^a]?)\S)){0,2}?	b	- -
        (?:(?<g0>c(?:éc{0,2}?)(?P<g1>\Sé*?|b[^a]?)\S)){0,2}?	ac 1acba a 	- -
        (?:(?<g0>c(?:éc{0,2}?)(?P<g1>\Sé*?|b[^a]?)\S)){0,2}?	bb1cb c	- -
        (?:(?<g0>c(?:éc{0,2}?)(?P<g1>\Sé*?|b[^a]?)\S)){0,2}?	ccaacé	- -
        éc(?<g0>(?P<g1>(c)|\s*))\S|a[ab][ab]\b	a1ac 1b aa	none
        éc(?<g0>(?P<g1>(c)|\s*))\S|a[ab][ab]\b	b bébc aba	- -
        a|[ab].(?P<g0>\s+)+?	 acaac abab	-
        a|[ab].(?P<g0>\s+)+?	c 1éécb bbé	none
        a|[ab].(?P<g0>\s+)+?	aba1a1a1bac	-
        a|[ab].(?P<g0>\s+)+?	acaaéa	-
        a(?<g0>a.??(?P<g1>c)(?<g2>(?P<g3>\s*bc+c)b*)+?)*?	aa11bbc 	- - - -
        a(?<g0>a.??(?P<g1>c)(?<g2>(?P<g3>\s*bc+c)b*)+?)*?	a1a aa 	- - - -
        a(?<g0>a.??(?P<g1>c)(?<g2>(?P<g3>\s*bc+c)b*)+?)*?	bbaa1bb	- - - -
        a(?<g0>a.??(?P<g1>c)(?<g2>(?P<g3>\s*bc+c)b*)+?)*?		none
        a(?<g0>a.??(?P<g1>c)(?<g2>(?P<g3>\s*bc+c)b*)+?)*?	babbécbcb	- - - -
        (?P<g0>$(?P<g1>é)*(?P<g2>b??)b){2,}	bé cb	none
        (?P<g0>$)	aabcécbbc	10:10
        (?P<g0>$)	é bb1é	8:8
        (?P<g0>$)	ébccba	7:7
        (?P<g0>$)	céaca	6:6
        (?P<g0>$)	 	1:1
        (?P<g0>$)	aaéa	5:5
        b?(?P<g0>^)|(?P<g1>\d{2})$([ab])^	éb1 éabaaéa	0:0 -
        b?(?P<g0>^)|(?P<g1>\d{2})$([ab])^	ab baaa	0:0 -
        b?(?P<g0>^)|(?P<g1>\d{2})$([ab])^	a1b éab1b1a	0:0 -
        b?(?P<g0>^)|(?P<g1>\d{2})$([ab])^	aa1ba aa	0:0 -
        b?(?P<g0>^)|(?P<g1>\d{2})$([ab])^	b  1bb1	0:0 -
        b?(?P<g0>^)|(?P<g1>\d{2})$([ab])^	ba	0:0 -
        (?<g0>(?P<g1>[^a]*?(?P<g2>.??|éac*))\bb){1,2}	abbc1aéb	none
        (?<g0>(?P<g1>[^a]*?(?P<g2>.??|éac*))\bb){1,2}	 bbcabc	0:2 0:1 0:1
        (?<g0>(?P<g1>[^a]*?(?P<g2>.??|éac*))\bb){1,2}	 ba	0:2 0:1 0:1
        b\s{1,2}((?<g0>(?<g1>.+[^a]c{1,2}a|[^a]+\s)))	éa1 a	none
        (?<g0>.(\d{2,}c)c{2}$)b	aé1b	none
        b(?P<g0>(?<g1>(?P<g2>.??[ab]b)+|(\d\dba{2}|.{2,}b\dc)\d)?)é	ca éa a	none
        b(?P<g0>(?<g1>(?P<g2>.??[ab]b)+|(\d\dba{2}|.{2,}b\dc)\d)?)é	ébéa	3:3 - -
        b(?<g0>(?P<g1>(?P<g2>c{0,2}?b)(\s*\d)))+\d+?	aaaaa 1	none
        c{2}.{2}(?P<g0>a)a	é écaé	none
        (?P<g0>^\B(?<g1>(?P<g2>a+?a|b\d\d??|a\d\db+)c))\S*	bécaab babc	none
        (?<g0>\db(?P<g1>\s([ab]b{0,2}?a|\dc\s)\s))[^a][^a]	ca	none
        c(?<g0>a($)[ab][^a])	 1 éa	none
        (?P<g0>(?P<g1>(c\d.{2}|\d+bb|a*?éb+)\s{2,}([^a]é)?[^a]))\s+	aacbb1é	none
        \S+?(?P<g0>\S)*.	bb bacc	1:2
        \S+?(?P<g0>\S)*.	aa	-
        \S+?(?P<g0>\S)*.	aca1ab	4:5
        \S+?(?P<g0>\S)*.	1a1bb	3:4
        \S+?(?P<g0>\S)*.	 éééab1	8:9
        \S+?(?P<g0>\S)*.	 aca   aéb	3:4
        ^|(?:\d{2,}(?<g0>(?<g1>\Sb\Sc+?)|[^a]))	b1é ca1a	- -
        ^|(?:\d{2,}(?<g0>(?<g1>\Sb\Sc+?)|[^a]))	aa	- -
        ^|(?:\d{2,}(?<g0>(?<g1>\Sb\Sc+?)|[^a]))	1 caa a	- -
        ^|(?:\d{2,}(?<g0>(?<g1>\Sb\Sc+?)|[^a]))	baca  c	- -
        ^|(?:\d{2,}(?<g0>(?<g1>\Sb\Sc+?)|[^a]))	acc é	- -
        ^|(?:\d{2,}(?<g0>(?<g1>\Sb\Sc+?)|[^a]))	bcbaéb	- -
        (?<g0>\b\s[ab])?	 aaa	-
        (?<g0>\b\s[ab])?	a 1aéaba	-
        (?<g0>\b\s[ab])?	aaé	-
        (?<g0>\b\s[ab])?	b	-
        (?<g0>\b\s[ab])?	aécécbbbéa 	-
        (?<g0>\b\s[ab])?	 cbaab1 a	-
        (?P<g0>(?P<g1>é??.b)+?|b)	1bé	0:2 0:2
        (?P<g0>(?P<g1>é??.b)+?|b)	éab	0:4 0:4
        (?P<g0>(?P<g1>é??.b)+?|b)	béébb a1a 	0:1 -
        (?P<g0>(?P<g1>é??.b)+?|b)	a1aba1 	2:4 2:4
        (?P<g0>(?P<g1>é??.b)+?|b)	é1b	0:4 0:4
        (?P<g0>(?P<g1>é??.b)+?|b)	aaébaaa	2:5 2:5
        (?P<g0>(?P<g1>b)+?(?<g2>(?<g3>a|[^a]+?|b+)[^a]?)?)	aabbacaéé	2:4 2:3 3:4 3:4
        (?P<g0>(?P<g1>b)+?(?<g2>(?<g3>a|[^a]+?|b+)[^a]?)?)	a1aaaaé	none
        (?P<g0>(?P<g1>b)+?(?<g2>(?<g3>a|[^a]+?|b+)[^a]?)?)	11ca1a1b a	7:9 7:8 8:9 8:9
        (?P<g0>(?P<g1>b)+?(?<g2>(?<g3>a|[^a]+?|b+)[^a]?)?)	éb bé cca	2:5 2:3 3:5 3:4
        (?P<g0>(?P<g1>b)+?(?<g2>(?<g3>a|[^a]+?|b+)[^a]?)?)	ébcaabab	2:4 2:3 3:4 3:4
        (?P<g0>(?P<g1>b)+?(?<g2>(?<g3>a|[^a]+?|b+)[^a]?)?)	ba11abbb 	0:3 0:1 1:3 1:2
        .+?\Sa(?P<g0>(?<g1>(?<g2>[^a]b{0,2}?)+?a??))	bcacébé	3:4 3:4 3:4
        .+?\Sa(?P<g0>(?<g1>(?<g2>[^a]b{0,2}?)+?a??))	1	none
        .+?\Sa(?P<g0>(?<g1>(?<g2>[^a]b{0,2}?)+?a??))	a b1 aaéa	7:9 7:9 7:9
        .+?\Sa(?P<g0>(?<g1>(?<g2>[^a]b{0,2}?)+?a??))	1aaabécbb	4:5 4:5 4:5
        b\b(?<g0>c??[^a])|(?<g1>a?\sé(?<g2>^\B))é??a	ab1aa	none
        é(?P<g0>(?<g1>(\d+?\sa\S)^)[ab])$	b	none
        \s{0,2}?(?P<g0>$[ab]\B(?P<g1>$))(?P<g2>a*?)\S	béba bb	none
        ^(?P<g0>((?:b)+$é{0,2}?))+?[ab]*?	ab	none
        (?<g0>cé)	bbbb1aaaaéb	none
        (?<g0>cé)	aé1cé bb1	4:7
        (?P<g0>b)*	1a 	-
        (?P<g0>b)*	 ééa	-
        (?P<g0>b)*	aaa	-
        (?P<g0>b)*	bécaabbcaba	0:1
        (?P<g0>b)*	aéba	-
        (?P<g0>b)*	baa ab1	0:1
        c?|(?<g0>(?<g1>\b[^a]{0,2}?)|[^a]$|\d+\s)b(?P<g2>\B)	acabc 	- - -
        c?|(?<g0>(?<g1>\b[^a]{0,2}?)|[^a]$|\d+\s)b(?P<g2>\B)	caac aaabé1	- - -
        c?|(?<g0>(?<g1>\b[^a]{0,2}?)|[^a]$|\d+\s)b(?P<g2>\B)	caca1bc	- - -
        c?|(?<g0>(?<g1>\b[^a]{0,2}?)|[^a]$|\d+\s)b(?P<g2>\B)	éaaac	- - -
        .(?P<g0>é){2}\s+\b	aé cé	none
        $(?<g0>\S)c\B	aé caaéba	none
        (?<g0>(?<g1>(?P<g2>b{0,2}?|.??\d|\S{2,}a?)))	babc1a	0:0 0:0 0:0
        (?<g0>(?<g1>(?P<g2>b{0,2}?|.??\d|\S{2,}a?)))	acbca	0:0 0:0 0:0
        (?<g0>(?<g1>(?P<g2>b{0,2}?|.??\d|\S{2,}a?)))	abéacb	0:0 0:0 0:0
        (?<g0>(?<g1>(?P<g2>b{0,2}?|.??\d|\S{2,}a?)))	aabb1	0:0 0:0 0:0
        (?<g0>(?<g1>(?P<g2>b{0,2}?|.??\d|\S{2,}a?)))	c	0:0 0:0 0:0
        (?<g0>(?<g1>(?P<g2>b{0,2}?|.??\d|\S{2,}a?)))	a b1ca aacb	0:0 0:0 0:0
        (?:(?<g0>[^a])+?)b?	éb aa	0:2
        (?:(?<g0>[^a])+?)b?	bba	0:1
        (?:(?<g0>[^a])+?)b?	 abaa	0:1
        (?:(?<g0>[^a])+?)b?	cba	0:1
        (?:(?<g0>[^a])+?)b?	aébaéb bcéa	1:3
        (?:(?<g0>[^a])+?)b?	 111	0:1
        (?P<g0>(?<g1>[^a]??(?<g2>\S?a)(?P<g3>b.)+)*?\d+)*	a1 	- - - -
        (?P<g0>(?<g1>[^a]??(?<g2>\S?a)(?P<g3>b.)+)*?\d+)*	1aa	0:1 - - -
        (?P<g0>(?<g1>[^a]??(?<g2>\S?a)(?P<g3>b.)+)*?\d+)*	babbéa1aéaa	- - - -
        (?P<g0>(?<g1>[^a]??(?<g2>\S?a)(?P<g3>b.)+)*?\d+)*	 aa1é	- - - -
        (?P<g0>(?<g1>[^a]??(?<g2>\S?a)(?P<g3>b.)+)*?\d+)*		- - - -
        (?P<g0>(?<g1>[^a]??(?<g2>\S?a)(?P<g3>b.)+)*?\d+)*	 1é1 a	- - - -
        c+cb*(?P<g0>(?:(?:[ab]+cb*\s))){2}	béac ab	none
        (?<g0>é$)[ab]	aac	none
        (?<g0>b?.)+?	bb11  b	0:2
        (?<g0>b?.)+?		none
        (?<g0>b?.)+?	1aéab abb1a	0:1
        (?<g0>b?.)+?	ab	0:1
        (?<g0>b?.)+?	b é caé éaa	0:2
        (?<g0>b?.)+?	a1ba1aab b1	0:1
        \s+?a?(?P<g0>.{1,2}b)c	ba1ébacbc é	none
        (?:(?P<g0>éb){1,2}[ab]|\b(?<g1>(?<g2>a*?é)))	baaaaca	none
        (?:(?P<g0>éb){1,2}[ab]|\b(?<g1>(?<g2>a*?é)))	aa é1a	- 3:5 3:5
        (?:(?P<g0>éb){1,2}[ab]|\b(?<g1>(?<g2>a*?é)))	éa	- 0:2 0:2
        $(?<g0>(?<g1>c|c^\S\B)é|c*)c	ba a	none
        [^a](?P<g0>[^a]b?|\d)|b\s\s\S?	éabéb a	4:7
        [^a](?P<g0>[^a]b?|\d)|b\s\s\S?	1aaaac bba 	6:8
        [^a](?P<g0>[^a]b?|\d)|b\s\s\S?	baabaé1	7:8
        [^a](?P<g0>[^a]b?|\d)|b\s\s\S?	c ac1éaabéé	1:2
        [^a](?P<g0>[^a]b?|\d)|b\s\s\S?	ccac	1:2
        [^a](?P<g0>[^a]b?|\d)|b\s\s\S?		none
        (?P<g0>b\s){2}	c  é a	none
        (?<g0>b[ab][ab]\S)	caaab b1ab 	none
        (?<g0>b[ab][ab]\S)	ccabbabcb	3:7
        (?P<g0>((?:\S*?))\S{0,2}?((?P<g1>a\d)*?))\d{1,2}	11b1	0:0 -
        (?P<g0>((?:\S*?))\S{0,2}?((?P<g1>a\d)*?))\d{1,2}	bbb	none
        (?P<g0>((?:\S*?))\S{0,2}?((?P<g1>a\d)*?))\d{1,2}	b1aaa 	0:1 -
        (?P<g0>((?:\S*?))\S{0,2}?((?P<g1>a\d)*?))\d{1,2}	 a1bcé  	1:2 -
        (?P<g0>((?:\S*?))\S{0,2}?((?P<g1>a\d)*?))\d{1,2}	b1aaéa	0:1 -
        (b(?<g0>(?P<g1>\S.[ab]a){2}(\S)(?<g2>c))é[^a]{2,})	 abaaébcba	none
        (?P<g0>(?:(?<g1>.b[^a]+|a\sb\S)?\S{1,2}[ab]{2,}))	cb béa	none
        (?<g0>[^a]{2,})\bb	1  aaba	none
        (\d(?<g0>\b\B))+?	b 1baé bbéé	none
        (?<g0>[^a]\s(^)){0,2}?(?P<g1>(?<g2>(?<g3>\s+?[ab]c)))??	1b1 	- - - -
        (?<g0>[^a]\s(^)){0,2}?(?P<g1>(?<g2>(?<g3>\s+?[ab]c)))??	b accaaa	- - - -
        (?<g0>[^a]\s(^)){0,2}?(?P<g1>(?<g2>(?<g3>\s+?[ab]c)))??	b	- - - -
        (?<g0>[^a]\s(^)){0,2}?(?P<g1>(?<g2>(?<g3>\s+?[ab]c)))??	 c	- - - -
        (?<g0>[^a]\s(^)){0,2}?(?P<g1>(?<g2>(?<g3>\s+?[ab]c)))??	abc béaa  	- - - -
        (?<g0>[^a]\s(^)){0,2}?(?P<g1>(?<g2>(?<g3>\s+?[ab]c)))??	é	- - - -
        (?:\s)c??(?<g0>\d(?P<g1>a(?:[ab]b??)+(?:\d|a)?\s+)??)\s		none
        (?P<g0>(b*?)(é(?:\d?)\s*)+?c{2,}é)??	c ba	-
        (?P<g0>(b*?)(é(?:\d?)\s*)+?c{2,}é)??	bac babé bc	-
        (?P<g0>(b*?)(é(?:\d?)\s*)+?c{2,}é)??	b11aécbcéb	-
        (?P<g0>(b*?)(é(?:\d?)\s*)+?c{2,}é)??	 	-
        (?P<g0>(b*?)(é(?:\d?)\s*)+?c{2,}é)??	abaa  1 a a	-
        (?P<g0>(b*?)(é(?:\d?)\s*)+?c{2,}é)??	a1a baa	-
        (?P<g0>\d)|c*b{2,}	1aécba1bcb1	0:1
        (?P<g0>\d)|c*b{2,}	1 accéaaaa	0:1
        (?P<g0>\d)|c*b{2,}	ébbbbbcbbc	-
        (?P<g0>\d)|c*b{2,}	aa	none
        (?P<g0>\d)|c*b{2,}	1 ba1abca	0:1
        (?<g0>[^a]??[^a]?)		0:0
        (?<g0>[^a]??[^a]?)	b	0:1
        (?<g0>[^a]??[^a]?)	ab	0:0
        (?<g0>[^a]??[^a]?)	 aca1ab	0:1
        (?<g0>[^a]??[^a]?)	é1bb1é1ac	0:2
        (?<g0>[^a]??[^a]?)	c11ba 	0:1
        ([^a]\S(?:([ab]b{2}\d\S{2}){1,2}é(?<g0>\Sc)))*	éabéccaaa 1	-
        ([^a]\S(?:([ab]b{2}\d\S{2}){1,2}é(?<g0>\Sc)))*	aabb	-
        ([^a]\S(?:([ab]b{2}\d\S{2}){1,2}é(?<g0>\Sc)))*	a1 ab	-
        ([^a]\S(?:([ab]b{2}\d\S{2}){1,2}é(?<g0>\Sc)))*	b	-
        ([^a]\S(?:([ab]b{2}\d\S{2}){1,2}é(?<g0>\Sc)))*	aa1é bcb	-
        ([^a]\S(?:([ab]b{2}\d\S{2}){1,2}é(?<g0>\Sc)))*	bé	-
        (?P<g0>$^)\d??|\s??|[^a]a{2,}\d	aaacaaba1aa	-
        (?P<g0>$^)\d??|\s??|[^a]a{2,}\d	bcaé béaa	-
        (?P<g0>$^)\d??|\s??|[^a]a{2,}\d	aa éb 	-
        (?P<g0>$^)\d??|\s??|[^a]a{2,}\d	a c	-
        (?P<g0>$^)\d??|\s??|[^a]a{2,}\d	1écc	-
        (?P<g0>$^)\d??|\s??|[^a]a{2,}\d	aaéacaaba1b	-
        [^a](?P<g0>(?<g1>(?<g2>ca)^|(?<g3>\d\S)+\S?[ab])){2}.{0,2}?	ca	none
        [^a](?P<g0>(?<g1>(?<g2>ca)^|(?<g3>\d\S)+\S?[ab])){2}.{0,2}?	b11a11a	4:7 4:7 - 4:6
        (?<g0>a){2,}	babbaba	none
        (?<g0>a){2,}	éaaa	4:5
        (?P<g0>\d(?:\s(?<g1>.+?[ab])(?P<g2>b)b).)\S\Sb+?	aaba c11	none
        (?<g0>(?<g1>[ab]{2})(?:([^a]é[ab]|[^a]{0,2}?)bé+?a*)){1,2}	bbcébaa	none
        (?P<g0>[^a]*?b)	éa	none
        (?P<g0>[^a]*?b)	ba	0:1
        (?P<g0>[^a]*?b)	1aaab aa aa	4:5
        (?<g0>$\S(?<g1>\s(?<g2>b)(é+b\sé))+?){2}\b\b	é1b	none
        éé(?P<g0>(?:c[^a](.))){0,2}?	bécéc	none
        (?<g0>(?<g1>(?:a?b.c|.*?[^a]*?é|.{2}\d){2,}.{2}){2}^)	baa1 1éa1b	none
        (?P<g0>\S.{2,})^		none
        [^a](?<g0>[^a]+\S)\Sa		none
        [^a](?P<g0>b)*	a1é	-
        [^a](?P<g0>b)*	aaabac1	-
        [^a](?P<g0>b)*	ca	-
        [^a](?P<g0>b)*		none
        [^a](?P<g0>b)*	ébbabéa aéa	3:4
        [^a](?<g0>b*?cé){2,}(?<g1>b(?<g2>(?P<g3>.*[^a]|\dcc{1,2})))	cbbbaaéb	none
        (?:\s(?<g0>a{0,2}?))[ab]\B	1c1aééaé	none
        (?:\s(?<g0>a{0,2}?))[ab]\B	aab1 a1bca 	5:5
        é\S(?P<g0>(?:[^a]{2,}\b(?P<g1>\d\sé))|\s.|c\b\d{1,2})[^a]	ééb  ab1b	none
        (?<g0>\Ba{2}((?:[^a])|b\S))*?	aaaabébcéc	-
        (?<g0>\Ba{2}((?:[^a])|b\S))*?	éca	-
        (?<g0>\Ba{2}((?:[^a])|b\S))*?	aéaab	-
        (?<g0>\Ba{2}((?:[^a])|b\S))*?	c	-
        (?<g0>\Ba{2}((?:[^a])|b\S))*?	ac	-
        \d{0,2}?.+(?<g0>c??c[ab])	a1 a é1baéa	none
        \d{0,2}?.+(?<g0>c??c[ab])	bbacbbbbbb	3:5
        \d{0,2}?.+(?<g0>c??c[ab])	 baa1caa bé	5:7
        \d{0,2}?.+(?<g0>c??c[ab])	cacbbab aé1	2:4
        a{2}(?<g0>b.*?\d??\s?)		none
        a{2}(?<g0>b.*?\d??\s?)	aba1 baaab1	9:10
        (?:(?P<g0>ab(?:b?c){2,}(?:\S??\s?é)*)^é)|.?\S??|é\d	aa	-
        (?:(?P<g0>ab(?:b?c){2,}(?:\S??\s?é)*)^é)|.?\S??|é\d	aacé1bb	-
        (?:(?P<g0>ab(?:b?c){2,}(?:\S??\s?é)*)^é)|.?\S??|é\d	1	-
        (?:(?P<g0>ab(?:b?c){2,}(?:\S??\s?é)*)^é)|.?\S??|é\d	 aacébcb	-
        (?:(?P<g0>ab(?:b?c){2,}(?:\S??\s?é)*)^é)|.?\S??|é\d	aa aba  b 	-
        (?:(?P<g0>ab(?:b?c){2,}(?:\S??\s?é)*)^é)|.?\S??|é\d	a	-
        b|(?P<g0>(?<g1>\s{2,}[^a](?P<g2>[ab]c{2}c)a*)??.é)+	cb ba1aéb	- - -
        b|(?P<g0>(?<g1>\s{2,}[^a](?P<g2>[ab]c{2}c)a*)??.é)+	a 1baé	- - -
        b|(?P<g0>(?<g1>\s{2,}[^a](?P<g2>[ab]c{2}c)a*)??.é)+	a	none
        b|(?P<g0>(?<g1>\s{2,}[^a](?P<g2>[ab]c{2}c)a*)??.é)+	ab	- - -
        b|(?P<g0>(?<g1>\s{2,}[^a](?P<g2>[ab]c{2}c)a*)??.é)+	aba c 	- - -
        b|(?P<g0>(?<g1>\s{2,}[^a](?P<g2>[ab]c{2}c)a*)??.é)+	a ca baa	- - -
        (?P<g0>^\s(b+?(?P<g1>b[^a])\d??)+?)|\b	aa	- -
        (?P<g0>^\s(b+?(?P<g1>b[^a])\d??)+?)|\b	 é	- -
        (?P<g0>^\s(b+?(?P<g1>b[^a])\d??)+?)|\b	aéa	- -
        (?P<g0>^\s(b+?(?P<g1>b[^a])\d??)+?)|\b	aaaba c 	- -
        (?P<g0>^\s(b+?(?P<g1>b[^a])\d??)+?)|\b	b	- -
        (?P<g0>^\s(b+?(?P<g1>b[^a])\d??)+?)|\b	caabéc1a	- -
        .|(?P<g0>\d??)	ccbébba	-
        .|(?P<g0>\d??)	 bbac ééab	-
        .|(?P<g0>\d??)	1caacaaa	-
        .|(?P<g0>\d??)	b1a1a	-
        .|(?P<g0>\d??)	bbb	-
        .|(?P<g0>\d??)		0:0
        (?P<g0>(?:(?P<g1>.cé{2}é{1,2}|.{2}))+?){0,2}?[ab]	aé	- -
        (?P<g0>(?:(?P<g1>.cé{2}é{1,2}|.{2}))+?){0,2}?[ab]	babééabb	- -
        (?P<g0>(?:(?P<g1>.cé{2}é{1,2}|.{2}))+?){0,2}?[ab]	cc11é	none
        (?P<g0>(?:(?P<g1>.cé{2}é{1,2}|.{2}))+?){0,2}?[ab]	aab1ba1aéa	- -
        (?P<g0>(?:(?P<g1>.cé{2}é{1,2}|.{2}))+?){0,2}?[ab]	1cb	0:2 0:2
        .(?P<g0>$)	bc	2:2
        .(?P<g0>$)	béb aéaa1b	12:12
        .(?P<g0>$)	 ébaa	6:6
        .(?P<g0>$)	 1ab  1b	8:8
        .(?P<g0>$)	 aba 	5:5
        .(?P<g0>$)		none
        (?<g0>\S^)+	a 	none
        [ab](?P<g0>é[ab]|bb(?P<g1>^)c)	 a	none
        é+?(?<g0>(?<g1>a(?P<g2>é+?)(béé+?){2,}(?:ca)??)\s)	aabaaé	none
        c^\B(\s[ab]a??|(?P<g0>\b))	  babé	none
        (?:(?P<g0>$(?<g1>éb){1,2}.)(?P<g2>(?:aé{1,2})\b))	aabba1	none
        (?<g0>[ab])(?:[ab]+a)	a  c a	none
        (?<g0>^)	aéa1caaaa	0:0
        (?<g0>^)	a a 	0:0
        (?<g0>^)	béa	0:0
        (?<g0>^)	éaaéé	0:0
        (?<g0>^)	é  1	0:0
        (?<g0>^)	bababbb	0:0
        c{2}|é?(?<g0>\S{2}é*\d^)+	baabaé	none
        \Sb{2}(?<g0>\S|(?P<g1>\B\B(?P<g2>é?\s))b)+	ca	none
        c{0,2}?[ab]c{2,}(?P<g0>.)	cccb1bb1 	none
        c{0,2}?[ab]c{2,}(?P<g0>.)	1bccb	4:5
        (?P<g0>(?<g1>\S+?$a(?<g2>\s|a[ab]?ba|a)|\s[^a]+)??)	1ac	0:0 - -
        (?P<g0>(?<g1>\S+?$a(?<g2>\s|a[ab]?ba|a)|\s[^a]+)??)	a	0:0 - -
        (?P<g0>(?<g1>\S+?$a(?<g2>\s|a[ab]?ba|a)|\s[^a]+)??)	c1abbab1bbc	0:0 - -
        (?P<g0>(?<g1>\S+?$a(?<g2>\s|a[ab]?ba|a)|\s[^a]+)??)	 11b1éaa b	0:0 - -
        (?P<g0>(?<g1>\S+?$a(?<g2>\s|a[ab]?ba|a)|\s[^a]+)??)	aca	0:0 - -
        (?P<g0>(?<g1>\S+?$a(?<g2>\s|a[ab]?ba|a)|\s[^a]+)??)	abaabb éé	0:0 - -
        \B((?P<g0>[ab])(?P<g1>[^a]+)){2,}	caébb aébé	7:8 8:13
        \B((?P<g0>[ab])(?P<g1>[^a]+)){2,}	 aaa a é	5:6 6:9
        \B((?P<g0>[ab])(?P<g1>[^a]+)){2,}	a 	none
        a(?<g0>b{2}|\S??|[^a]\s)|(?P<g1>[^a])	ba	- 0:1
        a(?<g0>b{2}|\S??|[^a]\s)|(?P<g1>[^a])	abaaaa	1:1 -
        a(?<g0>b{2}|\S??|[^a]\s)|(?P<g1>[^a])	bbcéab ab a	- 0:1
        a(?<g0>b{2}|\S??|[^a]\s)|(?P<g1>[^a])	acbaaé1	1:1 -
        a(?<g0>b{2}|\S??|[^a]\s)|(?P<g1>[^a])	aaaaccbaééé	1:1 -
        a(?<g0>b{2}|\S??|[^a]\s)|(?P<g1>[^a])	  	- 0:1
        é+?|(?<g0>\s+c)		none
        é+?|(?<g0>\s+c)	aabbbécab	-
        a|(?P<g0>\S\Sb*?|\b(?<g1>\s)*?)	111	0:2 -
        a|(?P<g0>\S\Sb*?|\b(?<g1>\s)*?)		none
        a|(?P<g0>\S\Sb*?|\b(?<g1>\s)*?)	b aaaca	0:0 -
        a|(?P<g0>\S\Sb*?|\b(?<g1>\s)*?)	bbéacb 	0:2 -
        a|(?P<g0>\S\Sb*?|\b(?<g1>\s)*?)	éaaaaabb	0:3 -
        a|(?P<g0>\S\Sb*?|\b(?<g1>\s)*?)	a	- -
        \d(?<g0>\b)	abc 1a	none
        [^a][ab](?P<g0>a(?:\s(?P<g1>[^a]b[ab]+é)*?))?[ab]{2}	é1baabcc 	- -
        [^a][ab](?P<g0>a(?:\s(?P<g1>[^a]b[ab]+é)*?))?[ab]{2}	é1a1caa1ba	none
        (?P<g0>(?<g1>\S)((?:[ab]))+?(b*\da)|[^a]*?ca?|\S?.+?\s)		none
        (?P<g0>(?<g1>\S)((?:[ab]))+?(b*\da)|[^a]*?ca?|\S?.+?\s)	bc aa1cab	0:2 -
        (?P<g0>(?<g1>\S)((?:[ab]))+?(b*\da)|[^a]*?ca?|\S?.+?\s)	aab ébb caa	0:4 -
        (?P<g0>(?<g1>\S)((?:[ab]))+?(b*\da)|[^a]*?ca?|\S?.+?\s)	b aab	0:2 -
        (?P<g0>(?<g1>\S)((?:[ab]))+?(b*\da)|[^a]*?ca?|\S?.+?\s)	  aab aca	0:2 -
        (?P<g0>(?<g1>\S)((?:[ab]))+?(b*\da)|[^a]*?ca?|\S?.+?\s)	bc	0:2 -
        \d*(?<g0>é{1,2})é\b|\d(^)c{2,}[ab]??	b	none
        (?<g0>[ab]\b(?:\s\d?)+)	caéb1	none
        ^((?<g0>^(?P<g1>c??)\s*?.??))[^a]	1bébéba11	0:0 0:0
        ^((?<g0>^(?P<g1>c??)\s*?.??))[^a]	abbé éa1	0:1 0:0
        ^((?<g0>^(?P<g1>c??)\s*?.??))[^a]	aéa1aa	0:1 0:0
        ^((?<g0>^(?P<g1>c??)\s*?.??))[^a]	 cabb	0:0 0:0
        ^((?<g0>^(?P<g1>c??)\s*?.??))[^a]	a1 1abé	0:1 0:0
        ^((?<g0>^(?P<g1>c??)\s*?.??))[^a]	abaéc1	0:1 0:0
        (?<g0>\d)\s*	1caaaéb	0:1
        (?<g0>\d)\s*	1ba	0:1
        (?<g0>\d)\s*		none
        (?<g0>\d)\s*	1a	0:1
        (?<g0>\d)\s*	1  aacaa	0:1
        é\s(?<g0>c)(?P<g1>é(b[^a]){2})??	bbbééééa b	none
        (?<g0>\S)		none
        (?<g0>\S)	a1aaa1é 1	0:1
        (?<g0>\S)	éa ab1bb	0:2
        (?<g0>\S)	 1	1:2
        (?<g0>\S)	1a1b1éa	0:1
        (?<g0>\S)	abbbaaéa	0:1
        ^(?<g0>(.+?|(a?\S+.??\s|[ab]\s)*?)\Sé)	aac	none
        ^(?<g0>(.+?|(a?\S+.??\s|[ab]\s)*?)\Sé)	ééc ba 	0:4
        (?<g0>b{1,2})a??\da	1 abbbcaaba	none
        (?P<g0>\S)(?:(?P<g1>[ab])+c+\s\S??)$		none
        (?:b+(?<g0>(?<g1>[^a])\b(?<g2>c[ab]\d+\S|\S|\Sc)){2,}\s|^).	caaca	- - -
        (?:b+(?<g0>(?<g1>[^a])\b(?<g2>c[ab]\d+\S|\S|\Sc)){2,}\s|^).	aa	- - -
        (?:b+(?<g0>(?<g1>[^a])\b(?<g2>c[ab]\d+\S|\S|\Sc)){2,}\s|^).	cabéabaca 	- - -
        (?:b+(?<g0>(?<g1>[^a])\b(?<g2>c[ab]\d+\S|\S|\Sc)){2,}\s|^).	 béccé	- - -
        (?:b+(?<g0>(?<g1>[^a])\b(?<g2>c[ab]\d+\S|\S|\Sc)){2,}\s|^).	ca1ba1é	- - -
        (?:b+(?<g0>(?<g1>[^a])\b(?<g2>c[ab]\d+\S|\S|\Sc)){2,}\s|^).	aaabb 1aa 	- - -
        [ab](?<g0>[ab]ba*?)(?P<g1>(?P<g2>[ab]\S+ca+?)é.\s)\d{2,}	a 11a a	none
        (?:\d{1,2})??b(?P<g0>\s\db)[ab]	é1éé	none
        \Bc(c??|a?|a((?<g0>\db[ab]{2})+?))\S	baab	none
        \Bc(c??|a?|a((?<g0>\db[ab]{2})+?))\S	ccaéé	-
        \Bc(c??|a?|a((?<g0>\db[ab]{2})+?))\S	c11écbca é	-
        (?P<g0>a{1,2}\b)\b	ccé	none
        (?P<g0>a{1,2}\b)\b	béba	4:5
        \d[ab]*|(?P<g0>\S?(\sb(é??b+[ab])*)+\S{2})é	1ca 	-
        \d[ab]*|(?P<g0>\S?(\sb(é??b+[ab])*)+\S{2})é		none
        (?:(?<g0>(?:a+?)??)[^a]+[ab]*?)	 	0:0
        (?:(?<g0>(?:a+?)??)[^a]+[ab]*?)	bbacaa 1ba	0:0
        (?:(?<g0>(?:a+?)??)[^a]+[ab]*?)	1aa	0:0
        (?:(?<g0>(?:a+?)??)[^a]+[ab]*?)	1bb111é	0:0
        (?:(?<g0>(?:a+?)??)[^a]+[ab]*?)		none
        (?:(?<g0>(?:a+?)??)[^a]+[ab]*?)	 a	0:0
        (?P<g0>[^a]+?$){0,2}?|.	aécab	-
        (?P<g0>[^a]+?$){0,2}?|.		-
        (?P<g0>[^a]+?$){0,2}?|.	aabaa1a1aa1	-
        (?P<g0>[^a]+?$){0,2}?|.	éabcaaa	-
        (?P<g0>[^a]+?$){0,2}?|.	éécca 1é	-
        (?P<g0>[^a]+?$){0,2}?|.	acaab1ab	-
        (?P<g0>[ab]+?a{2,}(?P<g1>\b)(?<g2>\S\B(?:a{1,2}.\S*)?))+?$	a	none
        (?:b)(\S(?P<g0>(?P<g1>\Sa?.){2}\B){2,})é(?P<g2>b[^a])	a	none
        (?:(?P<g0>(?P<g1>\d\s.\S{1,2})*?))	bcaaaé	0:0 -
        (?:(?P<g0>(?P<g1>\d\s.\S{1,2})*?))	 é b b a	0:0 -
        (?:(?P<g0>(?P<g1>\d\s.\S{1,2})*?))	1caaaba a	0:0 -
        (?:(?P<g0>(?P<g1>\d\s.\S{1,2})*?))	11	0:0 -
        (?:(?P<g0>(?P<g1>\d\s.\S{1,2})*?))	éaéaaacb ba	0:0 -
        (?:(?P<g0>(?P<g1>\d\s.\S{1,2})*?))	b	0:0 -
        (?<g0>(?<g1>(?P<g2>[^a]a{1,2})??b){2,}\S|[^a])[ab]	1 cacé	2:3 - -
        (?<g0>(?<g1>(?P<g2>[^a]a{1,2})??b){2,}\S|[^a])[ab]	bbaé é	0:1 - -
        (?<g0>(?<g1>(?P<g2>[^a]a{1,2})??b){2,}\S|[^a])[ab]	a céa	3:5 - -
        (?<g0>(?<g1>(?P<g2>[^a]a{1,2})??b){2,}\S|[^a])[ab]	éac1c1 b 	0:2 - -
        (?<g0>(?<g1>(?P<g2>[^a]a{1,2})??b){2,}\S|[^a])[ab]	1c1abéabb1	2:3 - -
        (?<g0>(?<g1>(?P<g2>[^a]a{1,2})??b){2,}\S|[^a])[ab]	 aaécbéaa	0:1 - -
        (?<g0>\b)[^a]{1,2}c(?<g1>(.{2,})a{0,2}?)+	bé é abba	none
        (?<g0>\b)[^a]{1,2}c(?<g1>(.{2,})a{0,2}?)+	éccb	0:0 3:5
        (?P<g0>\s+)?	1éac a	-
        (?P<g0>\s+)?	1baécé1 b1a	-
        (?P<g0>\s+)?	c1aaaab a	-
        (?P<g0>\s+)?		-
        (?P<g0>\s+)?	é	-
        (?P<g0>\s+)?	aa 	-
        $((?P<g0>\d??(?:[ab]\Sb)[^a])+?é{0,2}?)é{0,2}?\s*?	bbaa1	none
        (?P<g0>\S).+\d	aaaaé ab a	none
        (?P<g0>\S).+\d	 bca1 é 1c	1:2
        (?P<g0>(a\sa\s{0,2}?)é\sa+)+	abcbé 1a	none
        (?P<g0>c.)\d		none
        \S{2}cc(?<g0>c\s{2,}((?:b??.+?)é{2,}[^a])\s+)	aab cacb	none
        (?P<g0>((?<g1>é.)*?[ab]*|(?<g2>cc\S{0,2}?|éc)??c[ab]))	aa aa	0:2 - -
        (?P<g0>((?<g1>é.)*?[ab]*|(?<g2>cc\S{0,2}?|éc)??c[ab]))	abbéé1	0:3 - -
        (?P<g0>((?<g1>é.)*?[ab]*|(?<g2>cc\S{0,2}?|éc)??c[ab]))	béba1 aaabb	0:1 - -
        (?P<g0>((?<g1>é.)*?[ab]*|(?<g2>cc\S{0,2}?|éc)??c[ab]))	ba1b 	0:2 - -
        (?P<g0>((?<g1>é.)*?[ab]*|(?<g2>cc\S{0,2}?|éc)??c[ab]))	éab	0:0 - -
        (?P<g0>((?<g1>é.)*?[ab]*|(?<g2>cc\S{0,2}?|éc)??c[ab]))	bac c	0:2 - -
        \s(?<g0>é?é)	éb1a	none
        (?P<g0>.{2}.??(?<g1>(?P<g2>.{1,2}bé{2}|\s\d[^a]+)(b+.)[^a]))	a  bb	none
        ^((?:\s(b\s+\d*[ab])(?<g0>\d??c\sé|[ab]{1,2}é\S)+?))^	a1	none
        \B|(?<g0>(?<g1>\B))	éaé	- -
        \B|(?<g0>(?<g1>\B))	aéa1aa	- -
        \B|(?<g0>(?<g1>\B))	abcbb a	- -
        \B|(?<g0>(?<g1>\B))	ac	- -
        \B|(?<g0>(?<g1>\B))	b1cab	- -
        (?P<g0>\d{0,2}?|\d??[^a](?:[ab]+){0,2}?).[^a]	aac1béb1 	1:1
        (?P<g0>\d{0,2}?|\d??[^a](?:[ab]+){0,2}?).[^a]	 	none
        (?P<g0>\d{0,2}?|\d??[^a](?:[ab]+){0,2}?).[^a]	bb	0:0
        (?P<g0>\d{0,2}?|\d??[^a](?:[ab]+){0,2}?).[^a]	 abbéac a	0:1
        (?P<g0>\d{0,2}?|\d??[^a](?:[ab]+){0,2}?).[^a]	1é	0:0
        \S(?<g0>[^a](?P<g1>a+)[^a]\d)(?<g2>\S\d|b){0,2}?	bé1aca1ca	none
        \b(?<g0>c{0,2}?\dc)+?\d?.	a b	none
        (?<g0>(?<g1>\b[^a]+?(é{1,2}\S{0,2}?|.?cb?){1,2}b*?)c^)+?		none
        c((?P<g0>(?P<g1>é{0,2}?c\S+?c))+\S{2}[^a](?P<g2>\d+))*?b?\S	a	none
        c((?P<g0>(?P<g1>é{0,2}?c\S+?c))+\S{2}[^a](?P<g2>\d+))*?b?\S	babbca1aca	- - -
        (?:[ab](?P<g0>\b)\s(\b))*?	é caaabbé1	-
        (?:[ab](?P<g0>\b)\s(\b))*?		-
        (?:[ab](?P<g0>\b)\s(\b))*?		-
        (?:[ab](?P<g0>\b)\s(\b))*?	bbb	-
        (?:[ab](?P<g0>\b)\s(\b))*?	c	-
        (?:[ab](?P<g0>\b)\s(\b))*?	aébcb  b 1	-
        (?P<g0>((?P<g1>a)a?.^)\s??){2,}c{2,}	b	none
        .?a|\s(?<g0>((?:bc{1,2}éé|a|.)\S+?)[^a]|(?<g1>\d(?:.).?))*?	ca11abbb1aa	- -
        .?a|\s(?<g0>((?:bc{1,2}éé|a|.)\S+?)[^a]|(?<g1>\d(?:.).?))*?	bbaba b1bba	- -
        .?a|\s(?<g0>((?:bc{1,2}éé|a|.)\S+?)[^a]|(?<g1>\d(?:.).?))*?	aba	- -
        .?a|\s(?<g0>((?:bc{1,2}éé|a|.)\S+?)[^a]|(?<g1>\d(?:.).?))*?	1 	- -
        .?a|\s(?<g0>((?:bc{1,2}éé|a|.)\S+?)[^a]|(?<g1>\d(?:.).?))*?	aa	- -
        .?a|\s(?<g0>((?:bc{1,2}éé|a|.)\S+?)[^a]|(?<g1>\d(?:.).?))*?	a 	- -
        $(?<g0>^\S|[ab]{0,2}?[^a])	bb	none
        (?P<g0>(?P<g1>\d|[ab]*[^a](?<g2>b)|\s)(?P<g3>[^a]??)a)+?	cacé	none
        (?P<g0>(?P<g1>\d|[ab]*[^a](?<g2>b)|\s)(?P<g3>[^a]??)a)+?	 aaccaaéaa	0:2 0:1 - 1:1
        (?P<g0>(?P<g1>\d|[ab]*[^a](?<g2>b)|\s)(?P<g3>[^a]??)a)+?	ab1aéa	2:4 2:3 - 3:3
        bc+b{0,2}?(\s|(?<g0>c{0,2}?b+){2,}){0,2}?		none
        bc+b{0,2}?(\s|(?<g0>c{0,2}?b+){2,}){0,2}?	a1ébccb	-
        (?P<g0>(?<g1>[^a]{1,2})*(?P<g2>\s)??)[^a].	1abé	0:0 - -
        (?P<g0>(?<g1>[^a]{1,2})*(?P<g2>\s)??)[^a].	a1baé	1:2 1:2 -
        (?P<g0>(?<g1>[^a]{1,2})*(?P<g2>\s)??)[^a].	aac1b	2:3 2:3 -
        (?P<g0>(?<g1>[^a]{1,2})*(?P<g2>\s)??)[^a].	cé1é1	0:4 3:4 -
        (?P<g0>(?<g1>[^a]{1,2})*(?P<g2>\s)??)[^a].	a é	1:1 - -
        (?P<g0>(?<g1>[^a]{1,2})*(?P<g2>\s)??)[^a].	caa	0:0 - -
        \b[ab]{2}((?<g0>\s)|\s$|é\bbc{2,})	c	none
        [ab]??(?P<g0>$(?<g1>\s\s{1,2})(?:[ab]\s{2}(?<g2>[ab]*))+?)	 é é1  	none
        (?<g0>b+(?<g1>(cé{2}b*))??)é??	bba1écé	0:2 -
        (?<g0>b+(?<g1>(cé{2}b*))??)é??	éaaébc1b	6:7 -
        (?<g0>b+(?<g1>(cé{2}b*))??)é??	é 1bcc	4:5 -
        (?<g0>b+(?<g1>(cé{2}b*))??)é??	b cc acb b	0:1 -
        (?<g0>b+(?<g1>(cé{2}b*))??)é??	abébaa	1:2 -
        (?<g0>b+(?<g1>(cé{2}b*))??)é??	1écbba	4:6 -
        b(^|(?<g0>[^a]{1,2}){2,})|a{1,2}|[^a]	ababbé	-
        b(^|(?<g0>[^a]{1,2}){2,})|a{1,2}|[^a]	é	-
        b(^|(?<g0>[^a]{1,2}){2,})|a{1,2}|[^a]	éb1	-
        b(^|(?<g0>[^a]{1,2}){2,})|a{1,2}|[^a]	écaa1a1	-
        b(^|(?<g0>[^a]{1,2}){2,})|a{1,2}|[^a]	acbab	-
        b(^|(?<g0>[^a]{1,2}){2,})|a{1,2}|[^a]	aaa	-
        \S{0,2}?|a*|.(?P<g0>é{1,2})	é aaacbb	-
        \S{0,2}?|a*|.(?P<g0>é{1,2})	aéabcccaa	-
        \S{0,2}?|a*|.(?P<g0>é{1,2})	a1a	-
        \S{0,2}?|a*|.(?P<g0>é{1,2})	c1abé1 a	-
        \S{0,2}?|a*|.(?P<g0>é{1,2})	é  baaa1	-
        \S{0,2}?|a*|.(?P<g0>é{1,2})	cb	-
        (?P<g0>\da(?<g1>(\Sé+))é)(?P<g2>(?P<g3>a(\d\sb)ca?)?)		none
        (?P<g0>\d(?P<g1>a+))	aca	none
        (?P<g0>(?:b(?:c)(?P<g1>[ab]|éé\d+?)?b?)+?){1,2}	a1abab	none
        (?:\S{2})(?<g0>.)b|(?<g1>b)*	1bc1 bba	- -
        (?:\S{2})(?<g0>.)b|(?<g1>b)*	 caabbabé	- -
        (?:\S{2})(?<g0>.)b|(?<g1>b)*	aaaaa	- -
        (?:\S{2})(?<g0>.)b|(?<g1>b)*	cab	- -
        (?:\S{2})(?<g0>.)b|(?<g1>b)*	b  b11a	- 0:1
        (?:\S{2})(?<g0>.)b|(?<g1>b)*	acaaaébéa	- -
        (?:(?<g0>[^a]{1,2}c\b[^a]){2,}c{2,})??|\d{1,2}	a1a	-
        (?:(?<g0>[^a]{1,2}c\b[^a]){2,}c{2,})??|\d{1,2}	a1aabaab 	-
        (?:(?<g0>[^a]{1,2}c\b[^a]){2,}c{2,})??|\d{1,2}		-
        (?:(?<g0>[^a]{1,2}c\b[^a]){2,}c{2,})??|\d{1,2}	ébéaba ab	-
        (?:(?<g0>[^a]{1,2}c\b[^a]){2,}c{2,})??|\d{1,2}	abaébb 	-
        (?:(?<g0>[^a]{1,2}c\b[^a]){2,}c{2,})??|\d{1,2}	bb a b	-
        (?P<g0>(?:(?<g1>[ab]a\S)*(?<g2>a|\d[^a]b|[ab])))	 abaéaé	1:2 - 1:2
        (?P<g0>(?:(?<g1>[ab]a\S)*(?<g2>a|\d[^a]b|[ab])))	bbb	0:1 - 0:1
        (?P<g0>(?:(?<g1>[ab]a\S)*(?<g2>a|\d[^a]b|[ab])))	ba1b é	0:4 0:3 3:4
        (?P<g0>(?:(?<g1>[ab]a\S)*(?<g2>a|\d[^a]b|[ab])))	 1a	2:3 - 2:3
        (?P<g0>(?:(?<g1>[ab]a\S)*(?<g2>a|\d[^a]b|[ab])))	1bc	1:2 - 1:2
        (?P<g0>(?:(?<g1>[ab]a\S)*(?<g2>a|\d[^a]b|[ab])))	abbbéba	0:1 - 0:1
        a\S.|(?<g0>[ab]\B)\B	 aaba1	-
        a\S.|(?<g0>[ab]\B)\B	caaa1accac	-
        a\S.|(?<g0>[ab]\B)\B	ab	0:1
        a\S.|(?<g0>[ab]\B)\B	 baa 	1:2
        a\S.|(?<g0>[ab]\B)\B	bé1aabc11aa	0:1
        a\S.|(?<g0>[ab]\B)\B	bb 1111b aé	0:1
        bb(?<g0>(é??)b{1,2})|bé*	éébaaaaa	-
        bb(?<g0>(é??)b{1,2})|bé*	a b1b éab1	-
        bb(?<g0>(é??)b{1,2})|bé*		none
        bb(?<g0>(é??)b{1,2})|bé*	b11ab1	-
        (?:a??(?P<g0>(\S\s|c\s*cé){2}))(?<g1>.+)?b*		none
        (?P<g0>\s*)	bc c	0:0
        (?P<g0>\s*)	bbaaa  aa 	0:0
        (?P<g0>\s*)	éaba	0:0
        (?P<g0>\s*)	aaa1a  abaa	0:0
        (?P<g0>\s*)	b1aaéé	0:0
        (?P<g0>\s*)	aaabaa	0:0
        (?P<g0>a(?P<g1>(.+\S??.|\sb?)\d\S*?[^a]))b{2,}	aé éabbbaa	none
        (?P<g0>(?P<g1>(?<g2>éb??|a+?\s??a??.)+?){1,2}){1,2}a\s	a	none
        (?<g0>(?P<g1>\sa)|ac)é\B	a	none
        (?<g0>(?P<g1>\sa)|ac)é\B	 éacéé	3:5 -
        é|[ab]{2}|(?<g0>b\db{1,2})	a cbab	-
        é|[ab]{2}|(?<g0>b\db{1,2})	11éabab	-
        é|[ab]{2}|(?<g0>b\db{1,2})	a11baa	-
        é|[ab]{2}|(?<g0>b\db{1,2})	1écbbaa	-
        é|[ab]{2}|(?<g0>b\db{1,2})	 1éé	-
        é|[ab]{2}|(?<g0>b\db{1,2})	aééb	-
        a(?<g0>(?P<g1>(?P<g2>\S[^a]é+?.{0,2}?)[ab])\Sc){2,}	 aéc1bc 	none
        (?<g0>[ab])	éébb	4:5
        (?<g0>[ab])	bbb	0:1
        (?<g0>[ab])	 1b1aaaééc 	2:3
        (?<g0>[ab])		none
        (?<g0>[ab])	a	0:1
        (?<g0>[ab])	b1aé1	0:1
        (?<g0>(?<g1>(?P<g2>.?c[^a]*[^a])b))\B|^	bbaé11éb	- - -
        (?<g0>(?<g1>(?P<g2>.?c[^a]*[^a])b))\B|^	 aa	- - -
        (?<g0>(?<g1>(?P<g2>.?c[^a]*[^a])b))\B|^	a	- - -
        (?<g0>(?<g1>(?P<g2>.?c[^a]*[^a])b))\B|^	ba	- - -
        (?<g0>(?<g1>(?P<g2>.?c[^a]*[^a])b))\B|^	 aba	- - -
        (?P<g0>$é[ab]{0,2}?)a{1,2}\B\S+	aa	none
        \d\S?(?:(?P<g0>(?P<g1>\S|é[^a]b|\S?[ab])\d)b)	ébbécaca1	none
        (?<g0>[ab](?P<g1>\s(?:b{2,}[^a])){2})	éb1a1a 	none
        (?<g0>^\db)|\b(?:[ab])\S??\B	11 caa	none
        (?<g0>^\db)|\b(?:[ab])\S??\B	abéaaéaa	-
        (?<g0>^\db)|\b(?:[ab])\S??\B	1a  aa1abaa	-
        (?<g0>^\db)|\b(?:[ab])\S??\B	acaé ccbé 	-
        c{0,2}?\s^(\S+?^[ab](?<g0>\dc{2,}[ab](?P<g1>\d|\s\Sa*)+?))*?	1a1ébaaaabc	none
        b(?P<g0>\d\S\S)		none
        (?P<g0>(?P<g1>[^a]\d*?(?P<g2>b)*(?:éaa)+))+?[ab]		none
        (?P<g0>.\d|\d{2,})	cabb	none
        (?P<g0>.\d|\d{2,})	aaca bb11	6:8
        (?P<g0>.\d|\d{2,})	 11aa	0:2
        [^a]{2,}(b\s{2,}\s((?<g0>c\s).(?:.*?.)+?))?\d*?|\B	a aa	-
        [^a]{2,}(b\s{2,}\s((?<g0>c\s).(?:.*?.)+?))?\d*?|\B	aé 11bacb	-
        [^a]{2,}(b\s{2,}\s((?<g0>c\s).(?:.*?.)+?))?\d*?|\B	1bé  cbaa	-
        [^a]{2,}(b\s{2,}\s((?<g0>c\s).(?:.*?.)+?))?\d*?|\B	c1écb b b1b	-
        [^a]{2,}(b\s{2,}\s((?<g0>c\s).(?:.*?.)+?))?\d*?|\B	écacéa	-
        \s(?:(?<g0>\s{2,}\S)a{2}(?<g1>c+\b)\d)^\S	a1acba	none
        (?P<g0>\d{2,}(?<g1>(?<g2>[ab]\S))\d?c??)\S	acaa 	none
        (?P<g0>b?(?<g1>(?<g2>ccéé))\d|[^a]\S+)\S{0,2}?	bbb bbaaba	0:3 - -
        (?P<g0>b?(?<g1>(?<g2>ccéé))\d|[^a]\S+)\S{0,2}?	bbaa a1ca	0:4 - -
        (?P<g0>b?(?<g1>(?<g2>ccéé))\d|[^a]\S+)\S{0,2}?	 ébé 	0:6 - -
        (?P<g0>b?(?<g1>(?<g2>ccéé))\d|[^a]\S+)\S{0,2}?	ééaca	0:7 - -
        (?P<g0>b?(?<g1>(?<g2>ccéé))\d|[^a]\S+)\S{0,2}?	1éabbaccb	0:10 - -
        (?P<g0>b?(?<g1>(?<g2>ccéé))\d|[^a]\S+)\S{0,2}?	é	none
        a^b(?:(?P<g0>.\S|b?c|$)é\d{2})	b	none
        [ab]|b\s?\d(?:(?P<g0>(?<g1>\d|a+){2}\s(?:[^a]{0,2}?)a+?)*?)	b 	- -
        [ab]|b\s?\d(?:(?P<g0>(?<g1>\d|a+){2}\s(?:[^a]{0,2}?)a+?)*?)	éc b aaéab	- -
        [ab]|b\s?\d(?:(?P<g0>(?<g1>\d|a+){2}\s(?:[^a]{0,2}?)a+?)*?)	c	none
        [ab]|b\s?\d(?:(?P<g0>(?<g1>\d|a+){2}\s(?:[^a]{0,2}?)a+?)*?)	bc bc bbab	- -
        [ab]|b\s?\d(?:(?P<g0>(?<g1>\d|a+){2}\s(?:[^a]{0,2}?)a+?)*?)	ac	- -
        [ab]|b\s?\d(?:(?P<g0>(?<g1>\d|a+){2}\s(?:[^a]{0,2}?)a+?)*?)	1baé ébba	- -
        a(?:(?:(?P<g0>é??.bé)(aa{2,})(?<g1>\s\S){1,2})é\d?)	1baacb	none
        \B(?<g0>.[ab]^){2}(?P<g1>(\d))[^a]*?|b\Sb	acaa1	none
        \B(?<g0>.[ab]^){2}(?P<g1>(\d))[^a]*?|b\Sb	b1bcaaa1é	- -
        [ab](?<g0>é{2}é(?<g1>(?<g2>[ab]|é{1,2}|\S[^a]cb))*?)	  	none
        (?<g0>\d)\S		none
        (?<g0>\d)\S	1 b1aba1	3:4
        (?<g0>\d)\S	baébéb11bcc	8:9
        b{2}(((\d)(?<g0>bb[ab]??)|\d(\s))?\d?b{1,2}\s){2}é	cc cba b 	none
        (?:b((?<g0>ab??c+?é){2,})??)*?\s(\s{1,2}[^a]b)	 1éa1baé1cb	none
        [ab]{0,2}?(?P<g0>é)?|c	ac1	-
        [ab]{0,2}?(?P<g0>é)?|c	éé b é	0:2
        [ab]{0,2}?(?P<g0>é)?|c	a éa1b ab	-
        [ab]{0,2}?(?P<g0>é)?|c		-
        [ab]{0,2}?(?P<g0>é)?|c	éé1 a	0:2
        [ab]{0,2}?(?P<g0>é)?|c		-
        (?:.{2})é+?(?<g0>.[ab]*?a)\s?|\b(^|(b*c\s$)).*?[^a]		none
        (?:.{2})é+?(?<g0>.[ab]*?a)\s?|\b(^|(b*c\s$)).*?[^a]	cba	-
        (?:.{2})é+?(?<g0>.[ab]*?a)\s?|\b(^|(b*c\s$)).*?[^a]	babbaabbb	-
        (?:.{2})é+?(?<g0>.[ab]*?a)\s?|\b(^|(b*c\s$)).*?[^a]	bb	-
        (?:.{2})é+?(?<g0>.[ab]*?a)\s?|\b(^|(b*c\s$)).*?[^a]	aca 	-
        (?<g0>(?<g1>\dc\b(\d{1,2}c){0,2}?))|\s	cc bc	- -
        (?<g0>(?<g1>\dc\b(\d{1,2}c){0,2}?))|\s	1ba aaa 	- -
        (?<g0>(?<g1>\dc\b(\d{1,2}c){0,2}?))|\s	a baaaé1ab	- -
        (?<g0>(?<g1>\dc\b(\d{1,2}c){0,2}?))|\s	c	none
        (?<g0>(?<g1>\dc\b(\d{1,2}c){0,2}?))|\s	éaba baaacb	- -
        (?<g0>\S*?c\s{2})	 a1 a1c	none
        \b[ab]*?\B|(?P<g0>[ab]{2,}){1,2}\s??a	aéa1bb	-
        \b[ab]*?\B|(?P<g0>[ab]{2,}){1,2}\s??a	bba	-
        \b[ab]*?\B|(?P<g0>[ab]{2,}){1,2}\s??a	é1abac	3:5
        \b[ab]*?\B|(?P<g0>[ab]{2,}){1,2}\s??a	abébb	-
        \b[ab]*?\B|(?P<g0>[ab]{2,}){1,2}\s??a	abb	-
        a{2,}(?<g0>.)(?<g1>c)\S+?	a	none
        (?<g0>a{2}é(\s(?P<g1>é+?)\b))??^	bbabbéa a1	- -
        (?<g0>a{2}é(\s(?P<g1>é+?)\b))??^	cba	- -
        (?<g0>a{2}é(\s(?P<g1>é+?)\b))??^	aaéaaccaca	- -
        (?<g0>a{2}é(\s(?P<g1>é+?)\b))??^	1a1	- -
        (?<g0>a{2}é(\s(?P<g1>é+?)\b))??^	ba b aa	- -
        (?<g0>a{2}é(\s(?P<g1>é+?)\b))??^	aéba1ac	- -
        (?P<g0>c{2}\s*?)?	a	-
        (?P<g0>c{2}\s*?)?	bb	-
        (?P<g0>c{2}\s*?)?	aécca	-
        (?P<g0>c{2}\s*?)?	aaca	-
        (?P<g0>c{2}\s*?)?	 c c	-
        (?P<g0>c{2}\s*?)?	éaa	-
        .(?:c{0,2}?c((\d[^a]|c+|\s{0,2}?)))(?P<g0>é*?)c		none
        [^a][ab][^a](?<g0>\Sc??\d{2})+	 éccééa	none
        a{1,2}(?P<g0>c(?:(?<g1>\da.?)?.a|b??c*?\d))[^a]+?	aaa1éb aa a	none
        [ab]*(?<g0>(?P<g1>(\d{1,2})c)??)a	11bbab	4:4 -
        [ab]*(?<g0>(?P<g1>(\d{1,2})c)??)a	 écébaé1aa 	7:7 -
        [ab]*(?<g0>(?P<g1>(\d{1,2})c)??)a	c1éab	4:4 -
        [ab]*(?<g0>(?P<g1>(\d{1,2})c)??)a	cbéaéba	4:4 -
        [ab]*(?<g0>(?P<g1>(\d{1,2})c)??)a	abéaaaaa	0:0 -
        [ab]*(?<g0>(?P<g1>(\d{1,2})c)??)a	a	0:0 -
        (?<g0>(?P<g1>(?<g2>b[ab])+?)|(?<g3>[ab]\S)\Sa)[ab]	b11é   a	none
        (?<g0>(?P<g1>(?<g2>b[ab])+?)|(?<g3>[ab]\S)\Sa)[ab]	ab1aabb	0:4 - - 0:2
        (?<g0>(?P<g1>(?<g2>b[ab])+?)|(?<g3>[ab]\S)\Sa)[ab]	a1aé baa	6:8 6:8 6:8 -
        (?:(?P<g0>(c{0,2}?)é^)*?)\s	aababaa	none
        (?:(?P<g0>(c{0,2}?)é^)*?)\s	 aabéabbaa	-
        (?:(?P<g0>(c{0,2}?)é^)*?)\s	acbca 	-
        [^a]\d(?<g0>c(?<g1>.)*[^a])+?	cbcb  a	none
        (?:.é(?:(?:\S+\d*?ba)+?(?<g0>\d*?\S*?é{1,2}|\sa)??\b\d).)	aabé	none
        (?P<g0>é?)c{0,2}?|\S	ééaba	0:2
        (?P<g0>é?)c{0,2}?|\S	aa1é	0:0
        (?P<g0>é?)c{0,2}?|\S	 bé c1 	0:0
        (?P<g0>é?)c{0,2}?|\S	 	0:0
        (?P<g0>é?)c{0,2}?|\S	céé1éc	0:0
        (?P<g0>é?)c{0,2}?|\S	1 é	0:0
        (?<g0>\s{0,2}?[^a]{2,})*?	1éaaabéca 	-
        (?<g0>\s{0,2}?[^a]{2,})*?	aacabéb1b	-
        (?<g0>\s{0,2}?[^a]{2,})*?	é1éaba a	-
        (?<g0>\s{0,2}?[^a]{2,})*?	aab	-
        (?<g0>\s{0,2}?[^a]{2,})*?	b	-
        (?<g0>\s{0,2}?[^a]{2,})*?	aaéabbb  éa	-
        \S(?P<g0>\S\s[^a]){0,2}?\d|\S	1b	-
        \S(?P<g0>\S\s[^a]){0,2}?\d|\S	c1	-
        \S(?P<g0>\S\s[^a]){0,2}?\d|\S	 caa	-
        \S(?P<g0>\S\s[^a]){0,2}?\d|\S	a é c1bébé	-
        \S(?P<g0>\S\s[^a]){0,2}?\d|\S	 abéaé1baab	-
        \S(?P<g0>\S\s[^a]){0,2}?\d|\S	bébbé1éé1a	-
        \d\S+[ab](?P<g0>\d\s\d{0,2}?){0,2}?	acaaaaa1a	none
        \d\S+[ab](?P<g0>\d\s\d{0,2}?){0,2}?	aé1baa baa	-
        c{2}(?<g0>[^a]\s\d+\s{2})é{2,}	 a	none
        (?P<g0>.??\Sc{0,2}?)	aaé aaaab1	0:1
        (?P<g0>.??\Sc{0,2}?)	aba1abb é	0:1
        (?P<g0>.??\Sc{0,2}?)		none
        (?P<g0>.??\Sc{0,2}?)	ééa éaa	0:2
        (?P<g0>.??\Sc{0,2}?)	 a1	0:2
        (?P<g0>.??\Sc{0,2}?)	1	0:1
        é+?((?P<g0>\s)|a{2,}|.)(?<g1>\b\d\sb){0,2}?[^a]??	b1	none
        é+?((?P<g0>\s)|a{2,}|.)(?<g1>\b\d\sb){0,2}?[^a]??	b1   éaé1	- -
        [ab]$[^a](?P<g0>(?P<g1>\s(?<g2>[^a]\S{2,}))*?.*?|c{1,2}^)	a	none
        (c+(?<g0>(?<g1>\d[ab]){1,2}|é\b)a*b){2,}\Bb	aé	none
        \s(?P<g0>c*?\S*?é)*?\d\d{0,2}?	bc	none
        (?<g0>(?<g1>[^a]|(?:a|a\d|\S\S*)a))c		none
        (?<g0>(?<g1>[^a]|(?:a|a\d|\S\S*)a))c	aba1abc1	5:6 5:6
        (?P<g0>b*?\db((?P<g1>a\S){2}(?<g2>[ab]*?|b\sé)\d)+)^	babbab	none
        (((?<g0>\Séb)(?P<g1>c\d|.)(?P<g2>[^a]?))c)??	c1aéa1	- - -
        (((?<g0>\Séb)(?P<g1>c\d|.)(?P<g2>[^a]?))c)??	bbc	- - -
        (((?<g0>\Séb)(?P<g1>c\d|.)(?P<g2>[^a]?))c)??	bé	- - -
        (((?<g0>\Séb)(?P<g1>c\d|.)(?P<g2>[^a]?))c)??	1 bbba 	- - -
        (((?<g0>\Séb)(?P<g1>c\d|.)(?P<g2>[^a]?))c)??	abc	- - -
        (((?<g0>\Séb)(?P<g1>c\d|.)(?P<g2>[^a]?))c)??	 a b 1a 	- - -
        (?P<g0>(?:^(?<g1>\s[^a][ab]b{0,2}?)){0,2}?$)b|a*?é+?.+?.	bba	none
        (?P<g0>(?:^(?<g1>\s[^a][ab]b{0,2}?)){0,2}?$)b|a*?é+?.+?.	béaaabba cé	- -
        (?P<g0>(?:^(?<g1>\s[^a][ab]b{0,2}?)){0,2}?$)b|a*?é+?.+?.	céa aaa 1c	- -
        \d(?P<g0>[^a]+?[^a]\s[^a])	ba 1éa c	none
        (?<g0>[ab]{2}^)??	1ab ab1a	-
        (?<g0>[ab]{2}^)??	éaca11 a	-
        (?<g0>[ab]{2}^)??	aébb	-
        (?<g0>[ab]{2}^)??	abaabcaaaaa	-
        (?<g0>[ab]{2}^)??		-
        (?<g0>[ab]{2}^)??	caé	-
        (?<g0>\S{2,})+c{0,2}?é	abé1abcbbab	0:2
        (?<g0>\S{2,})+c{0,2}?é	aéa	none
        (?<g0>\S{2,})+c{0,2}?é	bca1aaaaéb	0:8
        (?<g0>\S{2,})+c{0,2}?é	acb1éaaé	0:8
        [^a](?<g0>$)	baaa1aabb	9:9
        [^a](?<g0>$)	abaé ab	8:8
        [^a](?<g0>$)	aéb11babb a	none
        [^a](?<g0>$)	bb1	3:3
        [^a](?<g0>$)	aa1aaab	7:7
        .[ab]c(?<g0>.(?<g1>(acé)b{2,})(?:[^a]*?))	a aéaab	none
        (?<g0>.)	aabb	0:1
        (?<g0>.)	b1é	0:1
        (?<g0>.)	 ca1bb b1	0:1
        (?<g0>.)	aa1aaéb	0:1
        (?<g0>.)	b aab	0:1
        (?<g0>.)	a1aa	0:1
        é{1,2}(?P<g0>\S)		none
        é{1,2}(?P<g0>\S)	bbéa1 1b	4:5
        (\S(?P<g0>(?:bé)[ab])[ab]+?)	bab bbcb	none
        (?<g0>.é*.)[^a]	11aéba1éb1	1:3
        (?<g0>.é*.)[^a]	ccébc	0:2
        (?<g0>.é*.)[^a]		none
        (?<g0>.é*.)[^a]	a 1a a11cc	0:2
        (?<g0>.é*.)[^a]	111aa aaa	0:2
        (?<g0>.é*.)[^a]	éabc	0:3
        \d+?(?:\sé(?P<g0>$[^a]+?éb)?)[^a]?\s		none
        c$|b|c(?<g0>.).$	aa	none
        c$|b|c(?<g0>.).$	aabé bc1aba	-
        c$|b|c(?<g0>.).$	  1aba aaaa	-
        \S(?<g0>(?<g1>c+\b[^a])+?$){2,}|\s{0,2}?|[^a]{2,}	a	- -
        \S(?<g0>(?<g1>c+\b[^a])+?$){2,}|\s{0,2}?|[^a]{2,}	a	- -
        \S(?<g0>(?<g1>c+\b[^a])+?$){2,}|\s{0,2}?|[^a]{2,}	aa	- -
        \S(?<g0>(?<g1>c+\b[^a])+?$){2,}|\s{0,2}?|[^a]{2,}	 a 	- -
        \S(?<g0>(?<g1>c+\b[^a])+?$){2,}|\s{0,2}?|[^a]{2,}	b c aa1aa	- -
        \S(?<g0>(?<g1>c+\b[^a])+?$){2,}|\s{0,2}?|[^a]{2,}	 aba11	- -
        (?P<g0>(?:a{2,}\B)??)	aacba1aaa 	0:0
        (?P<g0>(?:a{2,}\B)??)	aaééé	0:0
        (?P<g0>(?:a{2,}\B)??)	bca a	0:0
        (?P<g0>(?:a{2,}\B)??)	cbcc a1	0:0
        (?P<g0>(?:a{2,}\B)??)	aaaa1b	0:0
        (?P<g0>(?:a{2,}\B)??)	écaé aacaa	0:0
        [^a]{2,}[^a]{0,2}?(?P<g0>é)?.	 bb 1	-
        [^a]{2,}[^a]{0,2}?(?P<g0>é)?.	aécb	-
        [^a]{2,}[^a]{0,2}?(?P<g0>é)?.		none
        [^a]{2,}[^a]{0,2}?(?P<g0>é)?.	é1accb1a c	-
        [^a]{2,}[^a]{0,2}?(?P<g0>é)?.	ac  béaa	-
        (?<g0>a|\sa+?)?(.?b[ab]+)*?	acb aba 1b	0:1
        (?<g0>a|\sa+?)?(.?b[ab]+)*?	é1bbab1éba	-
        (?<g0>a|\sa+?)?(.?b[ab]+)*?	baa	-
        (?<g0>a|\sa+?)?(.?b[ab]+)*?	a1a	0:1
        (?<g0>a|\sa+?)?(.?b[ab]+)*?	béabaabb	-
        (?<g0>a|\sa+?)?(.?b[ab]+)*?	c	-
        (?P<g0>.+?(?P<g1>é{2}\d{2,}\s|é+))\d	a1ac	none
        (?P<g0>.+?(?P<g1>é{2}\d{2,}\s|é+))\d	1é11ab cb1	0:3 1:3
        (?P<g0>c?)|[^a][^a]?|\d\B	aaaabacb	0:0
        (?P<g0>c?)|[^a][^a]?|\d\B	1cca	0:0
        (?P<g0>c?)|[^a][^a]?|\d\B	a1écbéaaac 	0:0
        (?P<g0>c?)|[^a][^a]?|\d\B	 1a	0:0
        (?P<g0>c?)|[^a][^a]?|\d\B	bba1ba  écb	0:0
        (?<g0>bb+)*?	 a	-
        (?<g0>bb+)*?	a	-
        (?<g0>bb+)*?	baaaba	-
        (?<g0>bb+)*?	  cba c1aa	-
        (?<g0>bb+)*?		-
        (?<g0>bb+)*?	1aa a ca1b	-
        \b(?P<g0>\d+?$\s(?<g1>(?:.|[ab])?(?P<g2>\S*c*))){0,2}?\s|\s	a	none
        \b(?P<g0>\d+?$\s(?<g1>(?:.|[ab])?(?P<g2>\S*c*))){0,2}?\s|\s	c cbbcbc1ba	- - -
        \b(?P<g0>\d+?$\s(?<g1>(?:.|[ab])?(?P<g2>\S*c*))){0,2}?\s|\s	  a	- - -
        (?:(?P<g0>a$|\B|(?<g1>a){1,2})|[^a]??(?:([ab]))a)é	acé 	2:2 -
        (?:(?P<g0>a$|\B|(?<g1>a){1,2})|[^a]??(?:([ab]))a)é	ac éaa1ca	none
        (?:(?P<g0>a$|\B|(?<g1>a){1,2})|[^a]??(?:([ab]))a)é	céé aaécéba	1:1 -
        ((a\s|(?P<g0>é+\d)+(?<g1>é\d)(?<g2>[^a]+?b|[^a]b|éé[ab]).))	abb  aaa éa	- - -
        ((a\s|(?P<g0>é+\d)+(?<g1>é\d)(?<g2>[^a]+?b|[^a]b|éé[ab]).))	bb ab1abb	none
        \S(?<g0>^\d*?^(?<g1>^))	a ccb	none
        (?<g0>a)?b{1,2}[^a]??		none
        (?<g0>a)?b{1,2}[^a]??	acécaéa b	-
        (?<g0>a)?b{1,2}[^a]??	éabb1a	2:3
        (?<g0>a)?b{1,2}[^a]??	ébc	-
        (?<g0>a)?b{1,2}[^a]??	11b	-
        (?<g0>a)?b{1,2}[^a]??	a1b a1a	-
        \dé(?P<g0>é+?[ab])\S{2}	 cababacaéa	none
        a{1,2}($$|[ab]{0,2}?\d[^a]{0,2}?|c{2})(?<g0>$)\b	éa1bébaaac 	none
        a{1,2}($$|[ab]{0,2}?\d[^a]{0,2}?|c{2})(?<g0>$)\b	bbc1bab éa	11:11
        a{1,2}($$|[ab]{0,2}?\d[^a]{0,2}?|c{2})(?<g0>$)\b	 a1c	4:4
        a{1,2}($$|[ab]{0,2}?\d[^a]{0,2}?|c{2})(?<g0>$)\b	a1bca1a1	8:8
        \S{2,}(?<g0>(?P<g1>(?P<g2>b*?|\d{2}c.[^a])é).{2})+?	baabbbab 	none
        [ab](?:(?P<g0>(?:\s{0,2}?|c|.[ab]{2,}\S)(?:a).)a)	é a   b	none
        [ab](?:(?P<g0>(?:\s{0,2}?|c|.[ab]{2,}\S)(?:a).)a)	 aééaaabab 	8:10
        [ab](?:(?P<g0>(?:\s{0,2}?|c|.[ab]{2,}\S)(?:a).)a)	bb1aéaaaa	7:9
        (?<g0>\s)\S	bb	none
        (?<g0>\s)\S	aacab1b a1	7:8
        (?<g0>\s)\S	1 aaaa	1:2
        (?<g0>\s)\S	aa   acaaa	4:5
        \S*a{2,}(?P<g0>(?P<g1>(?<g2>[ab]b*?){0,2}?[^a])??\S)c+?	cb aéc1cab	none
        (?P<g0>.+)	c aab1a 	0:8
        (?P<g0>.+)	b babaa aa	0:10
        (?P<g0>.+)	b	0:1
        (?P<g0>.+)	abaaé bbbbb	0:12
        (?P<g0>.+)	é1éébbb1	0:11
        (?P<g0>.+)	a  bb	0:5
        (?<g0>c([^a]{2,}[ab])?){0,2}?	 bccba1c1	-
        (?<g0>c([^a]{2,}[ab])?){0,2}?	éaébaab1béa	-
        (?<g0>c([^a]{2,}[ab])?){0,2}?	a aa	-
        (?<g0>c([^a]{2,}[ab])?){0,2}?	a a  1bbaa	-
        (?<g0>c([^a]{2,}[ab])?){0,2}?	bcb1bac a	-
        (?<g0>c([^a]{2,}[ab])?){0,2}?	bé1a a bbcb	-
        (?P<g0>é(?P<g1>(?P<g2>b\S?\d??)(?<g3>.b.))\S|\s*^.)	éa	0:2 - - -
        (?P<g0>é(?P<g1>(?P<g2>b\S?\d??)(?<g3>.b.))\S|\s*^.)	a é 	0:1 - - -
        (?P<g0>é(?P<g1>(?P<g2>b\S?\d??)(?<g3>.b.))\S|\s*^.)	b babéac	0:1 - - -
        (?P<g0>é(?P<g1>(?P<g2>b\S?\d??)(?<g3>.b.))\S|\s*^.)	aaab b1b	0:1 - - -
        (?P<g0>é(?P<g1>(?P<g2>b\S?\d??)(?<g3>.b.))\S|\s*^.)	cé1cbaé bb	0:1 - - -
        (?P<g0>é(?P<g1>(?P<g2>b\S?\d??)(?<g3>.b.))\S|\s*^.)	1béaa b 1	0:1 - - -
        .c|\s{0,2}?\s(?P<g0>[^a]?)	aéaabbb 	9:9
        .c|\s{0,2}?\s(?P<g0>[^a]?)	a1aac1ab	-
        .c|\s{0,2}?\s(?P<g0>[^a]?)	éabac1	-
        .c|\s{0,2}?\s(?P<g0>[^a]?)	é ac 	3:3
        .c|\s{0,2}?\s(?P<g0>[^a]?)	b	none
        (?<g0>b[^a]*)é(?<g1>\d+)	aéb c1aécaa	none
        [^a]\S*?|b|.(?:\B(?<g0>(\d*.){2}\d(b\s[^a]+?)??b+?)+)?\s+\b	 aaaab aab	-
        [^a]\S*?|b|.(?:\B(?<g0>(\d*.){2}\d(b\s[^a]+?)??b+?)+)?\s+\b	a abcabcab1	-
        [^a]\S*?|b|.(?:\B(?<g0>(\d*.){2}\d(b\s[^a]+?)??b+?)+)?\s+\b	baa1b1b1a1c	-
        [^a]\S*?|b|.(?:\B(?<g0>(\d*.){2}\d(b\s[^a]+?)??b+?)+)?\s+\b	cbc	-
        [^a]\S*?|b|.(?:\B(?<g0>(\d*.){2}\d(b\s[^a]+?)??b+?)+)?\s+\b	abacac	-
        ((?P<g0>(.??é+?c)??(?:\sééb|\s\S.|b??é?b\s+?){2})??\S*)		-
        ((?P<g0>(.??é+?c)??(?:\sééb|\s\S.|b??é?b\s+?){2})??\S*)	ca	-
        ((?P<g0>(.??é+?c)??(?:\sééb|\s\S.|b??é?b\s+?){2})??\S*)	a cab  	-
        ((?P<g0>(.??é+?c)??(?:\sééb|\s\S.|b??é?b\s+?){2})??\S*)		-
        ((?P<g0>(.??é+?c)??(?:\sééb|\s\S.|b??é?b\s+?){2})??\S*)	a bécb	-
        ((?P<g0>(.??é+?c)??(?:\sééb|\s\S.|b??é?b\s+?){2})??\S*)	abbbb	-
        c^(?:\Séb)(?<g0>\B\S)|(\d\S*.)	11a	-
        c^(?:\Séb)(?<g0>\B\S)|(\d\S*.)	c a	none
        c^(?:\Séb)(?<g0>\B\S)|(\d\S*.)	c1 b ébc	-
        (?<g0>\s*b{2}a).{2,}	cbébaéa	none
        (?<g0>é\s{2}b(?:(?P<g1>a.*)a)??)??b.	 a	none
        (?<g0>é\s{2}b(?:(?P<g1>a.*)a)??)??b.	aéaaaéabéb	- -
        (?<g0>é\s{2}b(?:(?P<g1>a.*)a)??)??b.	 aa1é 1aba	- -
        (?<g0>é\s{2}b(?:(?P<g1>a.*)a)??)??b.	 baabb	- -
        (?<g0>é\s{2}b(?:(?P<g1>a.*)a)??)??b.	aabbbébba	- -
        \b\s{1,2}b(?P<g0>\d+?(?<g1>b{2,}(?P<g2>b|c*bc*)?).){0,2}?	1 bcaaa1 1 	- - -
        \b\s{1,2}b(?P<g0>\d+?(?<g1>b{2,}(?P<g2>b|c*bc*)?).){0,2}?		none
        \b(?<g0>é*?a(?P<g1>é+?(é{2}c{2}|b\d??b))??(?:(c{0,2}?).)??)	1a   éaa	5:8 -
        \b(?<g0>é*?a(?P<g1>é+?(é{2}c{2}|b\d??b))??(?:(c{0,2}?).)??)	céccac a1b	8:9 -
        \b(?<g0>é*?a(?P<g1>é+?(é{2}c{2}|b\d??b))??(?:(c{0,2}?).)??)		none
        \b(?<g0>é*?a(?P<g1>é+?(é{2}c{2}|b\d??b))??(?:(c{0,2}?).)??)	aébéa1	0:1 -
        (?<g0>\b|[ab]b|[^a]{2,}é\d)|a+?|c	aéa1aéa	0:0
        (?<g0>\b|[ab]b|[^a]{2,}é\d)|a+?|c	cab	0:0
        (?<g0>\b|[ab]b|[^a]{2,}é\d)|a+?|c		none
        (?<g0>\b|[ab]b|[^a]{2,}é\d)|a+?|c	cbc	0:0
        (?<g0>\b|[ab]b|[^a]{2,}é\d)|a+?|c	1	0:0
        (?<g0>\b|[ab]b|[^a]{2,}é\d)|a+?|c	aaécaaé	0:0
        (?:(?<g0>\Sc*?.(?P<g1>.){0,2}?|é))	 écbaba	1:4 -
        (?:(?<g0>\Sc*?.(?P<g1>.){0,2}?|é))	bacabbcbb	0:2 -
        (?:(?<g0>\Sc*?.(?P<g1>.){0,2}?|é))	éaa	0:3 -
        (?:(?<g0>\Sc*?.(?P<g1>.){0,2}?|é))	1aé 	0:2 -
        (?:(?<g0>\Sc*?.(?P<g1>.){0,2}?|é))	 a11bbab	1:3 -
        (?:(?<g0>\Sc*?.(?P<g1>.){0,2}?|é))		none
        (?P<g0>[ab]{2}a)?[ab]\S	1éabéééa1a	-
        (?P<g0>[ab]{2}a)?[ab]\S	é	none
        (?P<g0>[ab]{2}a)?[ab]\S	 ébcaabé1éb	-
        (?P<g0>[ab]{2}a)?[ab]\S	1cbc	-
        (?P<g0>[ab]{2}a)?[ab]\S	céa1éacc	-
        .(?P<g0>b)|\s\b	b	none
        .(?P<g0>b)|\s\b	 ébb1cb aé	-
        .(?P<g0>b)|\s\b	aébbaaab1	3:4
        .(?P<g0>b)|\s\b	éa11b	5:6
        .(?P<g0>b)|\s\b	a1bc1bbabcé	2:3
        (?P<g0>(?P<g1>\s\Sb(?<g2>b|bé?\d|b\d??\s\S{2,})+)*)$	abcbbca	7:7 - -
        (?P<g0>(?P<g1>\s\Sb(?<g2>b|bé?\d|b\d??\s\S{2,})+)*)$	aa 	3:3 - -
        (?P<g0>(?P<g1>\s\Sb(?<g2>b|bé?\d|b\d??\s\S{2,})+)*)$	béaaa1aa	9:9 - -
        (?P<g0>(?P<g1>\s\Sb(?<g2>b|bé?\d|b\d??\s\S{2,})+)*)$		0:0 - -
        (?P<g0>(?P<g1>\s\Sb(?<g2>b|bé?\d|b\d??\s\S{2,})+)*)$	b1a1 a	6:6 - -
        (?P<g0>(?P<g1>\s\Sb(?<g2>b|bé?\d|b\d??\s\S{2,})+)*)$	b	1:1 - -
        \S[^a]?((?<g0>(?:c??)))|é\Bé{0,2}?.*?	ac1ca bbaac	2:2
        \S[^a]?((?<g0>(?:c??)))|é\Bé{0,2}?.*?	aaacbééaa	1:1
        \S[^a]?((?<g0>(?:c??)))|é\Bé{0,2}?.*?	cb é a	2:2
        \S[^a]?((?<g0>(?:c??)))|é\Bé{0,2}?.*?	1aa	1:1
        \S[^a]?((?<g0>(?:c??)))|é\Bé{0,2}?.*?	é bc	3:3
        \S[^a]?((?<g0>(?:c??)))|é\Bé{0,2}?.*?	a	1:1
        (?:[ab]\d*|[^a](?P<g0>[^a](b+)))??^(?P<g1>\s+?b\S*\d)	éaa1aa	none
        .??(?P<g0>(?<g1>[^a]{2,}(b*?[ab]\d\d{0,2}?)))?|c^|\S\b	1 c 1 éaéb	- -
        .??(?P<g0>(?<g1>[^a]{2,}(b*?[ab]\d\d{0,2}?)))?|c^|\S\b	b1abaaba1ac	- -
        .??(?P<g0>(?<g1>[^a]{2,}(b*?[ab]\d\d{0,2}?)))?|c^|\S\b	aabéb	- -
        .??(?P<g0>(?<g1>[^a]{2,}(b*?[ab]\d\d{0,2}?)))?|c^|\S\b	bé 	- -
        .??(?P<g0>(?<g1>[^a]{2,}(b*?[ab]\d\d{0,2}?)))?|c^|\S\b	baababa	- -
        .??(?P<g0>(?<g1>[^a]{2,}(b*?[ab]\d\d{0,2}?)))?|c^|\S\b	éaabaac	- -
        [ab]\S(?:b)|$$(?<g0>(?:\s))(\d){1,2}	cébc cab	none
        [ab]\S(?:b)|$$(?<g0>(?:\s))(\d){1,2}	aab	-
        [ab]\S(?:b)|$$(?<g0>(?:\s))(\d){1,2}	ab1béba	-
        (?:^^(?<g0>(?:é\s[ab]*b)$\b)$)	a cbéa1aab	none
        (?P<g0>\S)c{0,2}?	1c 1	0:1
        (?P<g0>\S)c{0,2}?	a1a	0:1
        (?P<g0>\S)c{0,2}?	bbbé1 1 	0:1
        (?P<g0>\S)c{0,2}?	 ca 1aca	1:2
        (?P<g0>\S)c{0,2}?	éa aaab	0:2
        (?P<g0>\S)c{0,2}?	éaca	0:2
        ^|.^(?:c(?P<g0>$\s(?<g1>\s[ab]{1,2}\d?){0,2}?))?\d	c aaabé1aac	- -
        ^|.^(?:c(?P<g0>$\s(?<g1>\s[ab]{1,2}\d?){0,2}?))?\d	 bbbab1 a a	- -
        ^|.^(?:c(?P<g0>$\s(?<g1>\s[ab]{1,2}\d?){0,2}?))?\d	a	- -
        ^|.^(?:c(?P<g0>$\s(?<g1>\s[ab]{1,2}\d?){0,2}?))?\d	cb1a1baa	- -
        ^|.^(?:c(?P<g0>$\s(?<g1>\s[ab]{1,2}\d?){0,2}?))?\d	ca éca 1 a 	- -
        ^|.^(?:c(?P<g0>$\s(?<g1>\s[ab]{1,2}\d?){0,2}?))?\d	ébaab1	- -
        \s?|\S?(a)(?P<g0>[ab]$\S)	a	-
        \s?|\S?(a)(?P<g0>[ab]$\S)	éabé1a1ab	-
        \s?|\S?(a)(?P<g0>[ab]$\S)	bébbaabab1a	-
        \s?|\S?(a)(?P<g0>[ab]$\S)	a1a1éébbéab	-
        \s?|\S?(a)(?P<g0>[ab]$\S)	1	-
        \s?|\S?(a)(?P<g0>[ab]$\S)	é	-
        (?<g0>b){2}	éa	none
        \d{2,}c((?P<g0>.b??)\s*)+?		none
        (?P<g0>(?:b){2}.)	abc1a	none
        ((?<g0>(?P<g1>\s)(\d\s+?a*?|\S)(c*\s)))	1aba 	none
        (?P<g0>[^a]??.|c^\b\s?)bb	babc1aa aa	none
        (?P<g0>[^a]??.|c^\b\s?)bb	 bbbé	0:1
        (?P<g0>[^a]??.|c^\b\s?)bb	aa bb a	2:3
        (c[ab])??(?<g0>\b)[^a]	a ébab11c	1:1
        (c[ab])??(?<g0>\b)[^a]	c	0:0
        (c[ab])??(?<g0>\b)[^a]	ébé1é	0:0
        (c[ab])??(?<g0>\b)[^a]	ab1bbaa1	none
        \S[^a](?P<g0>(?<g1>(a.*?b|c\S+|.\d{2,}ca)))+?[ab]	aabba aaa	none
        \d(?P<g0>[^a]c{2}(?:(?P<g1>.\s{0,2}?\d??|ba{2,})\d))	1ccabaaa	none
        ((?P<g0>é.b{0,2}?(?P<g1>é?)){0,2}?\b$.)??	 	- -
        ((?P<g0>é.b{0,2}?(?P<g1>é?)){0,2}?\b$.)??	a	- -
        ((?P<g0>é.b{0,2}?(?P<g1>é?)){0,2}?\b$.)??		- -
        ((?P<g0>é.b{0,2}?(?P<g1>é?)){0,2}?\b$.)??	éb	- -
        ((?P<g0>é.b{0,2}?(?P<g1>é?)){0,2}?\b$.)??	ba   c	- -
        ((?P<g0>é.b{0,2}?(?P<g1>é?)){0,2}?\b$.)??	 ba 1aéb	- -
        (?P<g0>\Bb\S)+?é??\s{2,}	caa1aa	none
        (?P<g0>\s*?)	1	0:0
        (?P<g0>\s*?)	1aa	0:0
        (?P<g0>\s*?)	1a	0:0
        (?P<g0>\s*?)	a	0:0
        (?P<g0>\s*?)	a bc1caa	0:0
        (?P<g0>\s*?)	aéb c	0:0
        (?<g0>c*?.){1,2}|\d	a	0:1
        (?<g0>c*?.){1,2}|\d		none
        (?<g0>c*?.){1,2}|\d	abbaaaba1aa	1:2
        (?<g0>c*?.){1,2}|\d	ababcbaac	1:2
        (?<g0>c*?.){1,2}|\d	a1bcéb	1:2
        (?P<g0>\B)c	1ac1baaac1	2:2
        (?P<g0>\B)c	aacbb	2:2
        (?P<g0>\B)c	abcbc1 aaéc	2:2
        (?P<g0>\B)c	éa ba	none
        (?P<g0>\B)c	acbéé1aaa	1:1
        .(?:(é|(?<g0>é*\d[ab]+\S|.|a.\S)(?<g1>éé?|c*)|^)(b??^)).\s	acé1	none
        (?P<g0>(?P<g1>c??[^a]^)*?^\B)	baé	none
        (?P<g0>(?P<g1>c??[^a]^)*?^\B)	 c11b a1é	0:0 -
        (?P<g0>((?<g1>c??\S\s+?|[ab]|\S\s)))\B	1bacca	1:2 1:2
        (?P<g0>((?<g1>c??\S\s+?|[ab]|\S\s)))\B	 11ab1éaaaa	3:4 3:4
        (?P<g0>((?<g1>c??\S\s+?|[ab]|\S\s)))\B	a aba1c bé	2:3 2:3
        (?P<g0>((?<g1>c??\S\s+?|[ab]|\S\s)))\B	cbcaa1a1 aé	1:2 1:2
        (?P<g0>((?<g1>c??\S\s+?|[ab]|\S\s)))\B	ca1bbc	1:2 1:2
        \d+?(?<g0>.)	ca éb1	none
        \d+?(?<g0>.)	1baa 1a1b 	1:2
        (?:(?:(?<g0>\sa+)?)c[ab]+?|c){2,}	b bba bba	none
        (?P<g0>\s)	 aacéac a	0:1
        (?P<g0>\s)	aaaé	none
        (?P<g0>\s)	1a1ab11é  	9:10
        (?P<g0>\s)	ba aé	2:3
        (?P<g0>\s)	bbcaaa éaba	6:7
        a\s??(?<g0>(\S)??(?P<g1>c(?:c\s{2}).*)\S+?)	 éébaéaca	none
        \B|(?<g0>\d?\d??|\s{0,2}?|b??b\d)	aaaaa1baaab	0:0
        \B|(?<g0>\d?\d??|\s{0,2}?|b??b\d)	b  a	0:0
        \B|(?<g0>\d?\d??|\s{0,2}?|b??b\d)	1c	0:1
        \B|(?<g0>\d?\d??|\s{0,2}?|b??b\d)	aéaab	0:0
        \B|(?<g0>\d?\d??|\s{0,2}?|b??b\d)	aéaa1é ca1	0:0
        \B|(?<g0>\d?\d??|\s{0,2}?|b??b\d)	1a	0:1
        (?:.)*((([ab]*?\d)(?P<g0>\d\S[ab]\s+|\d|[^a]))\s)b?[^a]	a	none
        a{0,2}?(?:\B^)(?<g0>\B)	abab	none
        a{0,2}?(?:\B^)(?<g0>\B)	   	0:0
        a{0,2}?(?:\B^)(?<g0>\B)	 b 1bébac	0:0
        c{0,2}?[ab]+?(?P<g0>(?<g1>\B.)+?)*	ba c1aca	1:2 1:2
        c{0,2}?[ab]+?(?P<g0>(?<g1>\B.)+?)*	é11aaa 	6:7 6:7
        c{0,2}?[ab]+?(?P<g0>(?<g1>\B.)+?)*	a 11a	- -
        c{0,2}?[ab]+?(?P<g0>(?<g1>\B.)+?)*	bbbbéaéé 	9:11 9:11
        (?P<g0>\d)??\S+?a\b|(?<g1>.)(?:.é)(?<g2>\S)+?	ab bbabbé	none
        (?P<g0>\d)??\S+?a\b|(?<g1>.)(?:.é)(?<g2>\S)+?	 aa	- - -
        (?P<g0>\d)??\S+?a\b|(?<g1>.)(?:.é)(?<g2>\S)+?	aéébababaa	- - -
        (?P<g0>\d)??\S+?a\b|(?<g1>.)(?:.é)(?<g2>\S)+?	 ééaa1c	- 0:1 5:6
        (?:\S(?P<g0>(?<g1>é{0,2}?é)*.{2,})|\b\d\d)|(?<g2>\B)	a	none
        (?:\S(?P<g0>(?<g1>é{0,2}?é)*.{2,})|\b\d\d)|(?<g2>\B)	bba1ébéaab	1:12 - -
        (?:\S(?P<g0>(?<g1>é{0,2}?é)*.{2,})|\b\d\d)|(?<g2>\B)	éaébc	2:7 - -
        (?:\S(?P<g0>(?<g1>é{0,2}?é)*.{2,})|\b\d\d)|(?<g2>\B)	 éb	- - 0:0
        [ab](b??(?P<g0>(?P<g1>\s\dc+\S*?)??)\s)??a\S+	bcéa	none
        [ab](b??(?P<g0>(?P<g1>\s\dc+\S*?)??)\s)??a\S+	aaaé 1a	- -
        [ab](b??(?P<g0>(?P<g1>\s\dc+\S*?)??)\s)??a\S+	abbabb	- -
        (?<g0>b){1,2}[ab]*|a+?|(?:a?)	éé	-
        (?<g0>b){1,2}[ab]*|a+?|(?:a?)		-
        (?<g0>b){1,2}[ab]*|a+?|(?:a?)	aéb	-
        (?<g0>b){1,2}[ab]*|a+?|(?:a?)	é1ca aéaccé	-
        (?<g0>b){1,2}[ab]*|a+?|(?:a?)	bé1	0:1
        (?<g0>b){1,2}[ab]*|a+?|(?:a?)	ab	-
        \b(?<g0>b+|a{0,2}?)	c	0:0
        \b(?<g0>b+|a{0,2}?)	aacéb ébb	0:0
        \b(?<g0>b+|a{0,2}?)	aaacc aa	0:0
        \b(?<g0>b+|a{0,2}?)	c a	0:0
        \b(?<g0>b+|a{0,2}?)	acaé	0:0
        \b(?<g0>b+|a{0,2}?)		none
        (?P<g0>(?<g1>(?<g2>b*?)a{0,2}?)|(\S){2,}|\s)\S{0,2}?	é  aé1	0:0 0:0 0:0
        (?P<g0>(?<g1>(?<g2>b*?)a{0,2}?)|(\S){2,}|\s)\S{0,2}?	éaba	0:0 0:0 0:0
        (?P<g0>(?<g1>(?<g2>b*?)a{0,2}?)|(\S){2,}|\s)\S{0,2}?	c	0:0 0:0 0:0
        (?P<g0>(?<g1>(?<g2>b*?)a{0,2}?)|(\S){2,}|\s)\S{0,2}?	bé	0:0 0:0 0:0
        (?P<g0>(?<g1>(?<g2>b*?)a{0,2}?)|(\S){2,}|\s)\S{0,2}?	c1	0:0 0:0 0:0
        (?P<g0>(?<g1>(?<g2>b*?)a{0,2}?)|(\S){2,}|\s)\S{0,2}?	bbaaébbc	0:0 0:0 0:0
        c(?<g0>\S){2}[^a](?P<g1>c?)	11ba111cé	none
        é(?P<g0>\s(?<g1>(a{2}b{1,2})\s){0,2}?\d){0,2}?.{0,2}?	babbaécbcé	- -
        é(?P<g0>\s(?<g1>(a{2}b{1,2})\s){0,2}?\d){0,2}?.{0,2}?	acbé1ba1	- -
        é(?P<g0>\s(?<g1>(a{2}b{1,2})\s){0,2}?\d){0,2}?.{0,2}?	1bcé1aaééa	- -
        é(?P<g0>\s(?<g1>(a{2}b{1,2})\s){0,2}?\d){0,2}?.{0,2}?	baaba1bbaa	none
        (?<g0>b){1,2}	é bé   c1	3:4
        (?<g0>b){1,2}	ab	1:2
        (?<g0>b){1,2}	abé	1:2
        (?<g0>b){1,2}		none
        (?<g0>b){1,2}	éba ca	2:3
        (?<g0>b){1,2}	bcb	0:1
        (?P<g0>c\s)	béaba	none
        (?P<g0>c\s)	a bbbc bbbc	5:7
        (?P<g0>(?<g1>(?P<g2>\s|\Sb\s|\S{2,}c[^a]))\d{2}\s{0,2}?)\d^^	1  a1ébaé1	none
        (?<g0>[ab]|\S)+?(?<g1>.){2,}c		none
        (?<g0>[ab]|\S)+?(?<g1>.){2,}c	aéé caé	0:1 5:6
        (?P<g0>\d\S*?).	aé	none
        (?P<g0>\d\S*?).	1b	0:1
        (?P<g0>\d\S*?).	bbbabab1cca	7:8
        (?P<g0>\d\S*?).	1ba	0:1
        (?:\d.)?$é??(?P<g0>[^a]\d\d(?<g1>a\S*\d))	ab1 	none
        c??(?<g0>([ab]+?\s\Sc)(?<g1>[^a](\dé{2}){2})){2}(?P<g2>b)	béaa1ba	none
        é+?(?<g0>\Bc)	c abba1ca	none
        (?P<g0>(?P<g1>é+?))\d(?P<g2>\B)\d{1,2}	1 b 	none
        c.??[^a](?<g0>[^a]){1,2}	éaéb1 b b	none
        [ab][^a](?P<g0>(é{2,}(?P<g1>\s\saé)??.{2}(?<g2>\s\S\S))\s+?)	ba1	none
        (?<g0>\d+?\b)*?cc.{1,2}	ab	none
        [^a](?<g0>^|\b)a?[^a]?|\B(?<g1>$)\d	1	1:1 -
        [^a](?<g0>^|\b)a?[^a]?|\B(?<g1>$)\d	éb	3:3 -
        [^a](?<g0>^|\b)a?[^a]?|\B(?<g1>$)\d	ab é aééé1b	2:2 -
        [^a](?<g0>^|\b)a?[^a]?|\B(?<g1>$)\d	baaccabaa	none
        [^a](?<g0>^|\b)a?[^a]?|\B(?<g1>$)\d	  a	2:2 -
        [^a](?<g0>^|\b)a?[^a]?|\B(?<g1>$)\d	 ab b	1:1 -
        (?<g0>b)*(\Ba{2,}[ab]?|((?<g1>b{2,}.)??)|b+?\d{2}\d)[ab]+	 	none
        (?<g0>b)*(\Ba{2,}[ab]?|((?<g1>b{2,}.)??)|b+?\d{2}\d)[ab]+	1a1	- -
        (?<g0>b)*(\Ba{2,}[ab]?|((?<g1>b{2,}.)??)|b+?\d{2}\d)[ab]+	1caa baaaaa	- -
        (?<g0>b)*(\Ba{2,}[ab]?|((?<g1>b{2,}.)??)|b+?\d{2}\d)[ab]+	cbbcab1	1:2 -
        (?<g0>b)*(\Ba{2,}[ab]?|((?<g1>b{2,}.)??)|b+?\d{2}\d)[ab]+	aabba	- -
        (?P<g0>[ab]){0,2}?.*	ébcéaba1a	-
        (?P<g0>[ab]){0,2}?.*	aéaba	-
        (?P<g0>[ab]){0,2}?.*		-
        (?P<g0>[ab]){0,2}?.*	 baaa b	-
        (?P<g0>[ab]){0,2}?.*	éaa b1a	-
        (?P<g0>[ab]){0,2}?.*	ab1 ab cc	-
        \s+((?P<g0>a(a\s[^a]{1,2}|[^a]a)[^a][^a]|[ab])\s)*|éc??	baéb b1 béa	-
        \s+((?P<g0>a(a\s[^a]{1,2}|[^a]a)[^a][^a]|[ab])\s)*|éc??	baébc 11	-
        \s+((?P<g0>a(a\s[^a]{1,2}|[^a]a)[^a][^a]|[ab])\s)*|éc??	éabab1	-
        \s+((?P<g0>a(a\s[^a]{1,2}|[^a]a)[^a][^a]|[ab])\s)*|éc??	é a a	-
        \s+((?P<g0>a(a\s[^a]{1,2}|[^a]a)[^a][^a]|[ab])\s)*|éc??	abaabcb	none
        \s+((?P<g0>a(a\s[^a]{1,2}|[^a]a)[^a][^a]|[ab])\s)*|éc??	é	-
        (?P<g0>é{0,2}?(?P<g1>\s)..|\S(?P<g2>[ab])??.\B)?a\s	1	none
        (?P<g0>é{0,2}?(?P<g1>\s)..|\S(?P<g2>[ab])??.\B)?a\s	éébb1éa 	6:9 - -
        (?<g0>(?P<g1>(a\S[^a])(?<g2>b{2}\s[ab]*|\d.+\s)){2,})	baa éc	none
        (?<g0>.\s)	bbécaa1a b	8:10
        (?<g0>.\s)	baaa	none
        (?<g0>.\s)	b aabbaabc	0:2
        ((?<g0>a(?:cba+)(?P<g1>a{1,2})c??)){2}	c babc	none
        .\s|.*?(?<g0>$)[^a]{2,}a+	a1béa1acbcc	none
        .\s|.*?(?<g0>$)[^a]{2,}a+	ca  c	-
        .\s|.*?(?<g0>$)[^a]{2,}a+	ba ca 	-
        (?<g0>c)??\d{1,2}c*?	cb aba	none
        (?<g0>c)??\d{1,2}c*?	aaca1éaab11	-
        (?<g0>c)??\d{1,2}c*?	1 1	-
        (?<g0>[ab](?<g1>a(\sc))a??c{2})	aaa	none
        \s(?P<g0>(?<g1>(?:c?)|.+(?<g2>\S{2})^[ab]??))	 abbbc cba	1:1 1:1 -
        \s(?P<g0>(?<g1>(?:c?)|.+(?<g2>\S{2})^[ab]??))	bé aab	4:4 4:4 -
        \s(?P<g0>(?<g1>(?:c?)|.+(?<g2>\S{2})^[ab]??))	abbaéabaéa	none
        \s(?P<g0>(?<g1>(?:c?)|.+(?<g2>\S{2})^[ab]??))	 aaa1	1:1 1:1 -
        (?P<g0>bb(?P<g1>\s))+	bé 11cbé a	none
        (?P<g0>é??)	1 bcbé1a	0:0
        (?P<g0>é??)	cba aaé	0:0
        (?P<g0>é??)		0:0
        (?P<g0>é??)	caba1 aaaé	0:0
        (?P<g0>é??)	 1b a 	0:0
        (?P<g0>é??)	abbb	0:0
        (?P<g0>c*?(?<g1>(?P<g2>éé??\d[^a]+?)*?.(?<g3>\Sc)+?)?\B.)é	c	none
        (?P<g0>c*?(?<g1>(?P<g2>éé??\d[^a]+?)*?.(?<g3>\Sc)+?)?\B.)é	éaaé	3:4 - - -
        (?P<g0>c*?(?<g1>(?P<g2>éé??\d[^a]+?)*?.(?<g3>\Sc)+?)?\B.)é	abéb 	1:2 - - -
        ((?:[^a]c?){0,2}?((?P<g0>[^a]{0,2}?\d{2,})\S){2,}\d.{1,2})+	b	none
        (?P<g0>\S?b?\B)[ab]{0,2}?	1aabcba 1	0:1
        (?P<g0>\S?b?\B)[ab]{0,2}?	aéabb1	0:1
        (?P<g0>\S?b?\B)[ab]{0,2}?	aéb1aaba1	0:1
        (?P<g0>\S?b?\B)[ab]{0,2}?	1caaacaba	0:1
        (?P<g0>\S?b?\B)[ab]{0,2}?	éba1éééa 	0:3
        (?P<g0>\S?b?\B)[ab]{0,2}?	éc	0:2
        é(?:(?<g0>\d+\s|(a\s)+|(?:\d?c+?)(?<g1>[ab])b[^a]){0,2}?)	é1 	- -
        é(?:(?<g0>\d+\s|(a\s)+|(?:\d?c+?)(?<g1>[ab])b[^a]){0,2}?)	aé	- -
        é(?:(?<g0>\d+\s|(a\s)+|(?:\d?c+?)(?<g1>[ab])b[^a]){0,2}?)	é	- -
        é(?:(?<g0>\d+\s|(a\s)+|(?:\d?c+?)(?<g1>[ab])b[^a]){0,2}?)	1	none
        \Ba|(?<g0>(?:[^a]\d[ab]{1,2}[^a]).[^a])	baba	-
        \Ba|(?<g0>(?:[^a]\d[ab]{1,2}[^a]).[^a])	cbab	-
        \Ba|(?<g0>(?:[^a]\d[ab]{1,2}[^a]).[^a])	bé   11bbab	6:12
        \Ba|(?<g0>(?:[^a]\d[ab]{1,2}[^a]).[^a])	bacaac	-
        \Ba|(?<g0>(?:[^a]\d[ab]{1,2}[^a]).[^a])	é éba1bcbé	-
        ([^a]{2}.b(?<g0>(?:b??c){2,}é?[ab]))	c b 	none
        \s+?c(?<g0>(?P<g1>(?:\S|\d??)\B.).{1,2}){2,}	éaaaca	none
        (?<g0>\s|[^a][^a]{0,2}?(?P<g1>a\B))$(?P<g2>(?:é{0,2}?)\S?)	aba1éaa	none
        (?<g0>é+\S\S+?a??)\B	aaaaéa1 a	none
        (?<g0>é+\S\S+?a??)\B	aé1baaa	1:5
        (?<g0>(?<g1>a)(?<g2>a+?é{0,2}?(?<g3>c*c){0,2}?))[^a]	é11 1	none
        (?<g0>(?<g1>a)(?<g2>a+?é{0,2}?(?<g3>c*c){0,2}?))[^a]	b11b aaaé 	5:8 5:6 6:8 -
        (?<g0>(?<g1>a)(?<g2>a+?é{0,2}?(?<g3>c*c){0,2}?))[^a]	ac éa aa a	7:9 7:8 8:9 -
        [ab](?P<g0>é[ab](?<g1>\d){2,}){2,}	aéc	none
        (?P<g0>$)	a	1:1
        (?P<g0>$)	aé1 ébc	9:9
        (?P<g0>$)	cbaa	4:4
        (?P<g0>$)	ba	2:2
        (?P<g0>$)	ba1ba	5:5
        (?P<g0>$)	1aacabéé	10:10
        \s\s{1,2}(?<g0>[^a](?P<g1>c+\s)a[ab])\b	écé	none
        a\s(?:[^a](?P<g0>[ab]*|(\s\dé{1,2}c|\S{1,2})))	aaé	none
        a\s(?:[^a](?P<g0>[ab]*|(\s\dé{1,2}c|\S{1,2})))	 aaba ba	7:8
        (?:a(?:a|\Bb(?P<g0>[^a]??\d\d??))\s*é??){0,2}?\s	1ab b aé	-
        (?:a(?:a|\Bb(?P<g0>[^a]??\d\d??))\s*é??){0,2}?\s	abaé aéb	-
        (?:a(?:a|\Bb(?P<g0>[^a]??\d\d??))\s*é??){0,2}?\s	aab	none
        (?:a(?:a|\Bb(?P<g0>[^a]??\d\d??))\s*é??){0,2}?\s	a1aab b a	-
        b(?<g0>\s\S)	aa	none
        b(?<g0>\s\S)	aac1ab éé	6:9
        \b(?<g0>(é.+)(?:(?<g1>[^a])\b)é)		none
        é*[^a](?<g0>\S\s??\s??|\b|b)é	aacb	none
        é*[^a](?<g0>\S\s??\s??|\b|b)é	a é1	2:2
        \Ba|(?P<g0>[^a]*?.{2,})*?\s*?	babé  éc b	-
        \Ba|(?P<g0>[^a]*?.{2,})*?\s*?	éabb1bb	-
        \Ba|(?P<g0>[^a]*?.{2,})*?\s*?	éba1aéaé11	-
        \Ba|(?P<g0>[^a]*?.{2,})*?\s*?	éaa	-
        \Ba|(?P<g0>[^a]*?.{2,})*?\s*?	cbé	-
        \Ba|(?P<g0>[^a]*?.{2,})*?\s*?	aca bé	-
        \s*(?<g0>.*^^\S)é?[ab]{2,}	aaaé1cabéé	0:1
        \s*(?<g0>.*^^\S)é?[ab]{2,}		none
        \s*(?<g0>.*^^\S)é?[ab]{2,}	abaéaaé	0:1
        \s*(?<g0>.*^^\S)é?[ab]{2,}	cab	0:1
        \s(?P<g0>$.$\d)\s??		none
        (?<g0>(?P<g1>(?P<g2>a+a\S?)?)((?<g3>[^a]|b*)))	11bb1 éaba	0:1 0:0 - 0:1
        (?<g0>(?P<g1>(?P<g2>a+a\S?)?)((?<g3>[^a]|b*)))	 abac 	0:1 0:0 - 0:1
        (?<g0>(?P<g1>(?P<g2>a+a\S?)?)((?<g3>[^a]|b*)))		0:0 0:0 - 0:0
        (?<g0>(?P<g1>(?P<g2>a+a\S?)?)((?<g3>[^a]|b*)))	a	0:0 0:0 - 0:0
        (?<g0>(?P<g1>(?P<g2>a+a\S?)?)((?<g3>[^a]|b*)))	bé1abca	0:1 0:0 - 0:1
        (?<g0>(?P<g1>(?P<g2>a+a\S?)?)((?<g3>[^a]|b*)))	1	0:1 0:0 - 0:1
        (\S*(?P<g0>c))(?<g1>^)cé	ba	none
        [^a]|(?<g0>(?<g1>[^a](a\s){0,2}?(\S{2,})|[ab]\S\d){2,}\S){2}	ba1a 11ba	- -
        [^a]|(?<g0>(?<g1>[^a](a\s){0,2}?(\S{2,})|[ab]\S\d){2,}\S){2}	cb	- -
        [^a]|(?<g0>(?<g1>[^a](a\s){0,2}?(\S{2,})|[ab]\S\d){2,}\S){2}	baac	- -
        [^a]|(?<g0>(?<g1>[^a](a\s){0,2}?(\S{2,})|[ab]\S\d){2,}\S){2}		none
        [^a]|(?<g0>(?<g1>[^a](a\s){0,2}?(\S{2,})|[ab]\S\d){2,}\S){2}	11b ba  aaa	- -
        [^a]|(?<g0>(?<g1>[^a](a\s){0,2}?(\S{2,})|[ab]\S\d){2,}\S){2}	ba	- -
        (?<g0>(?P<g1>(?<g2>a??[^a]\d{1,2}){0,2}?[ab]*?c){0,2}?\B)	aaa 1	1:1 - -
        (?<g0>(?P<g1>(?<g2>a??[^a]\d{1,2}){0,2}?[ab]*?c){0,2}?\B)	 aa1aaé	0:0 - -
        [^a][ab]??(?:a\S(?<g0>^(?<g1>.)*?[ab]))?[ab]{1,2}	1acaa1bcaa	- -
        [^a][ab]??(?:a\S(?<g0>^(?<g1>.)*?[ab]))?[ab]{1,2}	é1ca	- -
        [^a][ab]??(?:a\S(?<g0>^(?<g1>.)*?[ab]))?[ab]{1,2}	aaabcaaé1	- -
        [^a][ab]??(?:a\S(?<g0>^(?<g1>.)*?[ab]))?[ab]{1,2}	aa b  aéb a	- -
        [^a][ab]??(?:a\S(?<g0>^(?<g1>.)*?[ab]))?[ab]{1,2}	bc	none
        [^a][ab]??(?:a\S(?<g0>^(?<g1>.)*?[ab]))?[ab]{1,2}	bb	- -
        \S(?<g0>[ab]{2,}^)c*	 1cabca	none
        (?P<g0>(?<g1>b|b)[^a])(?P<g2>(?:éa*?)*)	babacbaabaa	none
        (?P<g0>(?<g1>b|b)[^a])(?P<g2>(?:éa*?)*)	bca	0:2 0:1 2:2
        (?P<g0>(?<g1>b|b)[^a])(?P<g2>(?:éa*?)*)	abc1acbb1ba	1:3 1:2 3:3
        (?P<g0>(?<g1>b|b)[^a])(?P<g2>(?:éa*?)*)	b b	0:2 0:1 2:2
        (?P<g0>(?<g1>b|b)[^a])(?P<g2>(?:éa*?)*)	b éaba	0:2 0:1 2:4
        (?P<g0>(?<g1>b|b)[^a])(?P<g2>(?:éa*?)*)	1a abéa	4:7 4:5 7:7
        .*?\d{2,}[ab]*|\d(?P<g0>(?<g1>b{1,2}a*[^a])\d*){2}	b  ébcb éa1	none
        .*?\d{2,}[ab]*|\d(?P<g0>(?<g1>b{1,2}a*[^a])\d*){2}	 a11b bc  a	- -
        [^a]\d(?P<g0>\s?a.*?\B|\sé)	1aaéé1é1a	none
        b+?[ab]\s|\s\S[ab](?P<g0>c^\s){0,2}?	éabcbb	none
        b+?[ab]\s|\s\S[ab](?P<g0>c^\s){0,2}?	 c aé ba	-
        """#
}
