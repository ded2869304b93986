-- Bilaga: beslutet 2020 om kapacitetsanalysen, ordagrant. Beloppet kommer ur tabellen anslag.
appendix "Beslutet 2020 om kapacitetsanalysen" { name = "beslutet 2020" }
-- allow long-sentence: beslutets egna meningar
text [[
Den indragna texten är beslutets egen [@källa:beslut-2020], dnr N2020/03157. Medlen är sammanfattade. Delar av skälen, bankgironumret och sändlistan är utelämnade.

**Uppdrag att analysera Sveriges innovations- och produktionskapacitet för vaccin och andra biologiska läkemedel**

**Regeringens beslut**

> Regeringen uppdrar åt Verket för innovationssystem (Vinnova) att i samverkan med Utredningen om tillgång till vaccin mot covid-19 (S 2020:07), Utredningen om hälso- och sjukvårdens beredskap (S 2018:09) och RISE Research Institutes of Sweden AB (RISE) analysera och beskriva förutsättningarna för hur Sveriges innovations- och produktionskapacitet för vaccin och andra biologiska läkemedel står sig i jämförelse med andra länders kapacitet. Annan extern kompetens ska nyttjas i den mån det anses lämpligt.
>
> Uppdraget omfattar ett kunskapsunderlag innehållande inventering av anläggningstillgångar och kompetens, en omvärldsanalys och benchmarking gentemot jämförbara länder med avseende på särskilda privata och offentliga satsningar på området, inklusive grund för statligt stöd och då vilket marknadsmisslyckande som ligger bakom stödet. Vidare ska kunskapsunderlaget presentera en analys av hur produktion av avancerade terapier, däribland cell- och genterapier, och vaccinproduktion kan nyttja gemensamma produktionsplattformar och hur den senaste utvecklingen ser ut inom området.
>
> Vid genomförande av uppdraget ska Vinnova föra dialog med Läkemedelsverket, Folkhälsomyndigheten, Socialstyrelsen och andra relevanta myndigheter och aktörer, inklusive life science-branschen. Vinnova ska rapportera löpande till Regeringskansliet (Näringsdepartementet) och ska lämna en slutrapport till regeringen (Näringsdepartementet) senast den 5 april 2021.

Beslutet reglerar därefter medlen: Vinnova får rekvirera högst {kapacitetsanalysens medel} senast den 28 februari 2021. Utgifterna belastar {kapacitetsanalysens medel.anslag}. Medel som inte har förbrukats ska återbetalas senast den 30 april 2021. Av skälen har de här delarna betydelse för klustret:

> De senaste åren har det skett stora framsteg inom området biologiska läkemedel och avancerade terapier – cell- och genterapier, där den aktiva substansen är gener, celler eller vävnad. Denna nya generation av läkemedel förväntas bli en del av framtidens precisionsmedicin, ett område på stark frammarsch. Biologiska läkemedel kan räknas som ett svenskt styrkeområde, inte minst tack vare tidigare regeringssatsningar, vilket ger förutsättningar för att konkurrera på denna expanderande marknad och bidra till en höjd vårdkvalitet.
>
> Såväl vaccin som preparaten för cell- och genterapi är svåra att lagerhålla och kräver således god tillgång till produktionsanläggningar. Vaccin och biologiska läkemedel använder ofta samma typ av produktionsplattformar och ökad samverkan samt ett mer effektivt resursutnyttjande kan därför gynna båda områdena.

På regeringens vägnar\
Ibrahim Baylan\
Fredrik Sandberg
]]
