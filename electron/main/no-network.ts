/**
 * Chromium reaches nothing. The page needs no network, and what a person sends is sent by Node, which has a resolver of
 * its own. The page's policy and its session stop every load; these stop what neither of them sees.
 */
import type { CommandLine, WebContents } from 'electron'

/** No name is looked up and no TCP connection made: `dns-prefetch` alone could carry words out. Before `ready`. */
export const closeResolver = (commandLine: CommandLine): void =>
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')

/** WebRTC sends datagrams to addresses that need no lookup. */
export const closeDatagrams = (contents: WebContents): void =>
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
