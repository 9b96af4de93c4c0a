/** @type {import("next").NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  compress: true,
  agentRules: false,
  // Types are a stage of npm test, over the tests too; starting the product does not wait for them.
  typescript: { ignoreBuildErrors: true },
  // These load native code or files beside themselves, which a bundle would lose.
  serverExternalPackages: ["@node-rs/argon2", "pg", "pg-copy-streams"],
};
