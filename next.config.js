/** @type {import("next").NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  compress: true,
  agentRules: false,
  // Asked for by browsers that have no page's icon at hand yet.
  rewrites: async () => [{ source: "/favicon.ico", destination: "/icon.svg" }],
  // Types are a stage of npm test, over the tests too; starting the product does not wait for them.
  typescript: { ignoreBuildErrors: true },
  // These load native code or files beside themselves, which a bundle would lose.
  serverExternalPackages: ["@node-rs/argon2", "pg", "pg-copy-streams"],
};
