import { BackLink } from "@/components/ui/back-link";
import { Details } from "@/components/ui/details";
import { InsetText } from "@/components/ui/inset-text";
import { Pagination } from "@/components/ui/pagination";
import { PhaseBanner } from "@/components/ui/phase-banner";
import { ServiceNavigation } from "@/components/ui/service-navigation";
import { SkipLink } from "@/components/ui/skip-link";
import { Tag, type TagProps } from "@/components/ui/tag";
import { content, type FixtureLink, matchesPublished, raw } from "./markup";

matchesPublished({
  component: "back-link",
  wrapper: (o) => (
    <BackLink href={o.href} className={o.classes} {...o.attributes}>
      {content(o)}
    </BackLink>
  ),
});

matchesPublished({
  component: "skip-link",
  // The page's main part has this id here.
  published: (html, o) => (o.href ? html : html.replace("#content", "#main-content")),
  wrapper: (o) => (
    <SkipLink href={o.href} className={o.classes} {...o.attributes}>
      {content(o)}
    </SkipLink>
  ),
});

matchesPublished({
  component: "details",
  wrapper: (o) => (
    <Details
      summary={o.summaryHtml ? raw(o.summaryHtml) : o.summaryText}
      id={o.id}
      open={o.open}
      className={o.classes}
      {...o.attributes}
    >
      {content(o)}
    </Details>
  ),
});

matchesPublished({
  component: "inset-text",
  wrapper: (o) => (
    <InsetText id={o.id} className={o.classes} {...o.attributes}>
      {content(o)}
    </InsetText>
  ),
});

matchesPublished({
  component: "phase-banner",
  leftOut: ["tag classes"],
  wrapper: (o) => (
    <PhaseBanner phase={content(o.tag)} className={o.classes} {...o.attributes}>
      {content(o)}
    </PhaseBanner>
  ),
});

const link = (given: FixtureLink | undefined) =>
  given?.href ? { href: given.href, text: content(given), labelText: given.labelText } : undefined;

matchesPublished({
  component: "pagination",
  leftOut: ["with empty items"],
  wrapper: (o) => (
    <Pagination
      previous={link(o.previous)}
      next={link(o.next)}
      items={o.items?.map((item) => (item.ellipsis ? { ellipsis: true } : item))}
      landmarkLabel={o.landmarkLabel}
      className={o.classes}
      {...o.attributes}
    />
  ),
});

matchesPublished({
  component: "service-navigation",
  leftOut: [
    "with custom aria-label",
    "with custom navigation toggle label",
    "with custom navigation classes",
    "with language navigation",
    "with right-aligned language navigation",
    "inverse with language navigation",
    "with slotted content",
    "with `inline` end slot",
  ],
  wrapper: (o) => (
    <ServiceNavigation
      navigation={o.navigation?.filter(Boolean).map((item) => ({ ...item, text: content(item) }))}
      serviceName={o.serviceName}
      serviceUrl={o.serviceUrl}
      navigationId={o.navigationId}
      navigationLabel={o.navigationLabel}
      menuButtonText={o.menuButtonText}
      collapseNavigationOnMobile={o.collapseNavigationOnMobile}
      className={o.classes}
      {...o.attributes}
    />
  ),
});

matchesPublished({
  component: "tag",
  wrapper: (o) => (
    <Tag colour={o.classes?.replace("govuk-tag--", "") as TagProps["colour"]} {...o.attributes}>
      {content(o)}
    </Tag>
  ),
});
