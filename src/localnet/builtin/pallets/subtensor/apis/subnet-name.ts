import type { SubnetIdentity } from '../types/announcements.js';

// The chain names subnets that do not name themselves; more than these need another subnet limit.
const NAMES = [
  'root,apex,omron,templar,targon,kaito,infinite,subvortex,ptn,pretrain,sturdy,dippy,horde',
  'dataverse,palaidn,deval,bitads,3gen,cortex,inference,bitagent,any-any,meta,social,omega',
  'protein,alchemy,compute,oracle,coldint,bet,naschain,itsai,ready,mind,logic,automata,tuning',
  'distributed,edge,chunk,sportsensor,masa,graphite,score,gen42,neural,condense,nextplace',
  'automl,audio,celium,dojo,frontier,safescan,unknown,gradients,gaia,dippy-speach,agent-arena',
  'unknown,red team,agentao,lean-in,chutes,sad,dad,ta,dha,ain,ghayn,fa,qaf,kaf,lam,mim,nun,ha',
  'waw,ya,alef,fehu,uruz,thurisaz,ansuz,raidho,kaunan,cyr_yeru,algiz,berkanan,ogham,beith',
  'luis,fearn,sail,nion,forfeda,ani,bani,gani,doni,eni,vini,ayp,ben,gim,da,ech,za,armeni',
  'grave,io,dje,gje,ie,dze,hard_sign,alfa,alfas,vida,vida_small,gamma,gamma_small,brahmi_a',
  'brahmi_aa,brahmi_i,brahmi_ii,brahmi_u,la',
]
  .join()
  .split(',');

/** A subnet's name: what its owner says, else what the chain calls its number. */
export const subnetName = (netuid: number, identity: SubnetIdentity | undefined): Uint8Array =>
  identity && identity.subnetName.length > 0
    ? identity.subnetName
    : new TextEncoder().encode(NAMES[netuid] ?? 'unknown');
