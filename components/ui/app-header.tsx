import type { ReactNode } from "react";
import { SkipLink } from "./skip-link";

type HeaderLink = { href: string; text: string };

type AppHeaderProps = {
  /** The prison the viewer is in. Left out before sign-in. */
  prisonName?: string | undefined;
  userName?: string | undefined;
  roleName?: string | undefined;
  /** Offers the way to another of the viewer's prisons. */
  severalPrisons?: boolean | undefined;
  serviceName?: string | undefined;
  homeHref?: string | undefined;
  changePrisonHref?: string | undefined;
  signOutHref?: string | undefined;
  /** More links, before the sign-out. */
  links?: readonly HeaderLink[] | undefined;
  /** Stands in place of the sign-out link: a form whose button has the class `app-header-link`. */
  signOut?: ReactNode;
};

/** The service's neutral header, with the skip link before it. */
export function AppHeader({
  prisonName,
  userName,
  roleName,
  severalPrisons,
  serviceName = "Key work",
  homeHref = "/",
  changePrisonHref = "/prison",
  signOutHref = "/sign-out",
  links = [],
  signOut,
}: AppHeaderProps) {
  const user = [userName, roleName].filter(Boolean).join(", ");
  return (
    <>
      <SkipLink />
      <header className="app-header">
        <div className="govuk-width-container app-header__row">
          <a className="app-header__service" href={homeHref}>
            {serviceName}
          </a>
          {prisonName ? <span className="app-header__prison">{prisonName}</span> : null}
          {severalPrisons ? (
            <a className="app-header-link" href={changePrisonHref}>
              Change prison
            </a>
          ) : null}
          {user ? (
            <div className="app-header__user">
              <span>{user}</span>
              {links.map(({ href, text }) => (
                <a key={href} className="app-header-link" href={href}>
                  {text}
                </a>
              ))}
              {signOut ?? (
                <a className="app-header-link" href={signOutHref}>
                  Sign out
                </a>
              )}
            </div>
          ) : null}
        </div>
      </header>
    </>
  );
}
