/** @type {import("next").NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  compress: true,
  agentRules: false,
  experimental: { authInterrupts: true },
  // These load native code or files beside themselves, which a bundle would lose.
  serverExternalPackages: ["@node-rs/argon2", "pg", "pg-copy-streams"],
};
